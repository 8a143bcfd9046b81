import ical, { escape, type ICalCalendar } from 'ical-generator'
import { timeZoneRules } from './time-zone.ts'

/** How long an event lasts in a calendar when nobody said when it ends: one hour, in minutes. */
export const usualLength = 60

/** How often programs that follow a calendar ask for it again: once a day, in seconds. */
const refresh = 24 * 60 * 60

/** An empty calendar. @param name shown by programs that follow it */
export const emptyCalendar = (language: string, name?: string): ICalCalendar => {
  const calendar = ical({ prodId: { company: 'Bündnis für Alleinerziehende', product: 'Website', language: language.toUpperCase() } })
  calendar.timezone({ name: null, generator: () => timeZoneRules })
  // The library writes the name as it is.
  if (name !== undefined) calendar.name(escape(name, false)).ttl(refresh)
  return calendar
}

/**
 * The calendar as a file. A calendar needs one component at least, so one without events has the rules of the time zone:
 * who follows it must be told that what was there takes place no more.
 */
export const fileOf = (calendar: ICalCalendar): string => {
  const text = `${calendar.toString()}\r\n`
  return calendar.length() > 0 ? text : text.replace('END:VCALENDAR', `${timeZoneRules}\r\nEND:VCALENDAR`)
}

const epoch = Date.UTC(2026, 0, 1)

/** A number that grows with every revision (`SEQUENCE`): seconds since 2026, enough until 2094. */
export const sequenceOf = (revisedAt: Date): number => Math.max(0, Math.floor((revisedAt.getTime() - epoch) / 1000))
