import type { NewsItem } from '@buendnis/contract'
import ical from 'ical-generator'

/** How long an event lasts in a calendar when nobody said when it ends: one hour, in milliseconds. */
const usualLength = 60 * 60 * 1000

/**
 * The event of a piece of news as a calendar file (RFC 5545), with moments in UTC so that every program agrees on them.
 * Null when the piece announces none. `url` is the page that tells more.
 */
export const calendarOf = (item: NewsItem, url: string, language: string): string | null => {
  if (!item.event) return null
  const { startDate, endDate, location, registration } = item.event
  const start = new Date(startDate)
  const calendar = ical({ prodId: { company: 'Bündnis für Alleinerziehende', product: 'Website', language: language.toUpperCase() } })
  calendar.createEvent({
    id: `${item.documentId}@${new URL(url).hostname}`,
    start,
    end: endDate ? new Date(endDate) : new Date(start.getTime() + usualLength),
    stamp: new Date(item.updatedAt),
    summary: item.title,
    description: [item.teaser, registration].filter(Boolean).join('\n\n'),
    location,
    url,
  })
  return calendar.toString()
}
