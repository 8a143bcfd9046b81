import type { NewsItem } from '@buendnis/contract'
import type { ICalCalendar } from 'ical-generator'
import { emptyCalendar, fileOf, sequenceOf, usualLength } from './calendar.ts'

/** Adds the event of a piece of news, if it announces one, with moments in UTC so that every program agrees on them. */
const addEvent = (calendar: ICalCalendar, item: NewsItem, url: string) => {
  if (!item.event) return
  const { startDate, endDate, location, registration } = item.event
  const start = new Date(startDate)
  const revisedAt = new Date(item.updatedAt)
  calendar.createEvent({
    id: `${item.documentId}@${new URL(url).hostname}`,
    start,
    end: endDate ? new Date(endDate) : new Date(start.getTime() + usualLength * 60_000),
    stamp: revisedAt,
    lastModified: revisedAt,
    sequence: sequenceOf(revisedAt),
    summary: item.title,
    description: [item.teaser, registration].filter(Boolean).join('\n\n'),
    location,
    url,
  })
}

/**
 * The event of a piece of news as a calendar file (RFC 5545). Null when the piece announces none. `url` is the page
 * that tells more.
 */
export const calendarOf = (item: NewsItem, url: string, language: string): string | null => {
  if (!item.event) return null
  const calendar = emptyCalendar(language)
  addEvent(calendar, item, url)
  return fileOf(calendar)
}

/** The events of several pieces of news as one calendar to subscribe to; pieces that announce none are left out. */
export const calendarOfAll = (
  items: readonly NewsItem[], urlOf: (item: NewsItem) => string, name: string, language: string,
): string => {
  const calendar = emptyCalendar(language, name)
  for (const item of items) addEvent(calendar, item, urlOf(item))
  return fileOf(calendar)
}
