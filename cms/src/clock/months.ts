/** The same day some months earlier; the last day of a shorter month. */
export const monthsBefore = (moment: Date, months: number): Date => {
  const earlier = new Date(moment)
  earlier.setUTCMonth(earlier.getUTCMonth() - months)
  if (earlier.getUTCDate() !== moment.getUTCDate()) earlier.setUTCDate(0)
  return earlier
}

/** The same for a calendar day, as `2026-01-31`. */
export const dayMonthsBefore = (day: string, months: number): string =>
  monthsBefore(new Date(`${day}T12:00:00Z`), months).toISOString().slice(0, 10)
