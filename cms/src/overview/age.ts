import { addDays, berlinDay } from '../clock'
import { day } from '../public-api/values'

const dayLength = 86_400_000

/** Whole days from a calendar day (or a moment) until today. */
export const daysSince = (value: unknown): number | undefined => {
  const since = day(value)
  if (since === null) return undefined
  return Math.round((Date.parse(`${berlinDay()}T12:00:00Z`) - Date.parse(`${since}T12:00:00Z`)) / dayLength)
}

/** The calendar day so many months ago, a month being a twelfth of a year. */
export const monthsAgo = (months: number): string => addDays(berlinDay(), -Math.round(months * 365 / 12))

/** „heute“, „seit 1 Tag“, „seit 240 Tagen“. */
export const sinceDays = (days: number): string =>
  (days <= 0 ? 'seit heute' : days === 1 ? 'seit 1 Tag' : `seit ${days} Tagen`)
