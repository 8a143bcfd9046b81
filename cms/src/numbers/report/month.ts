import { berlinDay } from '../../clock'

/** The month in Berlin of a moment from the database. */
export const monthOf = (value: unknown): string =>
  berlinDay(value instanceof Date ? value : new Date(typeof value === 'number' ? value : String(value))).slice(0, 7)

/** What surely holds all moments of a year in Berlin; some days more. */
export const aroundYear = (year: number) => ({
  $gte: new Date(Date.UTC(year - 1, 11, 30)), $lt: new Date(Date.UTC(year + 1, 0, 3)),
})

/** How many rows there are per month. */
export const countMonths = (rows: readonly Record<string, unknown>[], field: string): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const row of rows) {
    const month = monthOf(row[field])
    sums.set(month, (sums.get(month) ?? 0) + 1)
  }
  return sums
}
