import type { Locale } from '@buendnis/contract'
import type { Day } from './clock.ts'

/**
 * Dates and times for people, always in Europe/Berlin and in the Gregorian calendar. Digits are Latin in every
 * language: letters from offices and ticket machines have them too, so that numbers can be compared.
 */

/** English as in Europe: the day before the month. */
const variants: Partial<Record<Locale, string>> = { 'de-simple': 'de', 'en': 'en-GB' }

const tag = (locale: Locale): string => `${variants[locale] ?? locale}-u-ca-gregory-nu-latn`

const formatter = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag(locale), { timeZone: 'Europe/Berlin', ...options })

const dayOptions = { day: 'numeric', month: 'long', year: 'numeric' } satisfies Intl.DateTimeFormatOptions
const timeOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } satisfies Intl.DateTimeFormatOptions

/** A calendar day: `22. November 2026`. */
export const formatDay = (day: Day, locale: Locale): string =>
  // Noon is the same day in Berlin, whatever the time of year.
  formatter(locale, dayOptions).format(new Date(`${day}T12:00:00Z`))

/** A calendar day with its weekday: `Sonntag, 22. November 2026`. */
export const formatWeekday = (day: Day, locale: Locale): string =>
  formatter(locale, { weekday: 'long', ...dayOptions }).format(new Date(`${day}T12:00:00Z`))

/** A moment (ISO 8601) with weekday: `Sonntag, 22. November 2026 um 16:30`. */
export const formatMoment = (moment: string, locale: Locale): string =>
  formatter(locale, { weekday: 'long', ...dayOptions, ...timeOptions }).format(new Date(moment))

/** A time of day (`09:30`, wall clock in Berlin): `09:30`. */
export const formatTime = (time: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tag(locale), { timeZone: 'UTC', ...timeOptions }).format(new Date(`2000-01-01T${time}:00Z`))
