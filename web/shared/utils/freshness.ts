import type { Day } from './clock.ts'

export type Freshness = 'unchecked' | 'fresh' | 'aging' | 'stale'

/** The same day of the month, `months` earlier; the last of the month where there is no such day. */
const monthsBefore = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

/** How much an entry can be trusted: `aging` after 6 months without a check ("call first"), `stale` after 12. */
export const freshness = (checkedAt: Day | null, today: Day): Freshness => {
  if (checkedAt === null) return 'unchecked'
  if (checkedAt < monthsBefore(today, 12)) return 'stale'
  return checkedAt < monthsBefore(today, 6) ? 'aging' : 'fresh'
}
