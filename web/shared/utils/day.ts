import type { Day } from './clock.ts'

/**
 * Sums with calendar days. Days have no hour and no time zone here, so the change to summer time cannot shift them:
 * the wall clock of a rhythm is added by whoever shows it.
 */

const dayLength = 86_400_000

const toDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** The day that is `count` days later; earlier when it is negative. */
export const addDays = (day: Day, count: number): Day =>
  new Date(toDate(day).getTime() + count * dayLength).toISOString().slice(0, 10)

/** 0 Monday to 6 Sunday. */
export const weekdayOf = (day: Day): number => (toDate(day).getUTCDay() + 6) % 7

/** A running number of the ISO week that a day is in; weeks begin on Monday. */
export const weekNumberOf = (day: Day): number =>
  Math.round(toDate(addDays(day, -weekdayOf(day))).getTime() / (7 * dayLength))

/** A running number of the month that a day is in. */
export const monthNumberOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Which of its kind in the month: 1 to 5 for the first to fifth Monday. */
export const weekOfMonth = (day: Day): number => Math.ceil(Number(day.slice(8, 10)) / 7)

/** Whether no later day of the same weekday is in the month. */
export const isLastOfMonth = (day: Day): boolean => monthNumberOf(addDays(day, 7)) !== monthNumberOf(day)
