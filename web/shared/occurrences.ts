import type { Schedule } from '@buendnis/contract'
import { isPublicHoliday } from './holidays/public-holidays.ts'
import { inSchoolHolidays, schoolHolidays } from './holidays/school-holidays.ts'
import type { Day } from './utils/clock.ts'
import { addDays, isLastOfMonth, monthNumberOf, weekdayOf, weekNumberOf, weekOfMonth } from './utils/day.ts'

/** One date of a rhythm. Times are wall clock in Berlin, `16:30`. */
export interface Occurrence {
  day: Day
  opensAt: string | null
  closesAt: string | null
}

export interface Occurrences {
  next: Occurrence[]
  /** The last day for which school holidays are known, when dates after it are missing for that reason. */
  holidaysKnownUntil: Day | null
}

export interface OccurrencesQuery {
  /** The first day that counts, in Berlin: today, or the first day of an offer that begins later. */
  from: Day
  /** The last day that counts, such as the end of funding. */
  until?: Day | null
  /** How many at most. */
  count?: number
}

const week: readonly Schedule['weekdays'][number][] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']

/** How far to look, in days: a rhythm of twelve months shows three dates. */
const horizon = 3 * 366

const isMultiple = (distance: number, interval: number): boolean => distance % interval === 0

/** Whether the rhythm falls on a day of one of its weekdays. */
const rhythmOf = ({ freq, interval, dtstart, weekOfMonth: nth }: Schedule): ((day: Day) => boolean) | undefined => {
  // Every second week, but which one? Without a day to count from nobody can say.
  if (interval > 1 && dtstart === null) return undefined
  const anchor = dtstart ?? '2026-01-05'
  if (freq === 'weekly') return day => isMultiple(weekNumberOf(day) - weekNumberOf(anchor), interval)
  if (nth === null || nth === 0) return undefined
  return day => isMultiple(monthNumberOf(day) - monthNumberOf(anchor), interval)
    && (nth === -1 ? isLastOfMonth(day) : weekOfMonth(day) === nth)
}

/** A day on which a rhythm falls. */
export interface RhythmDay {
  day: Day
  /** Whether a holiday takes it away; `unknown` where nobody knows the school holidays yet. */
  holiday: boolean | 'unknown'
}

/**
 * All days of a rhythm from one day to another, both included, holidays too. `dtstart` only says which week or month is
 * meant: it need not be the stated weekday, and dates before it count too. None when the rhythm does not say enough (no
 * weekday, no week to count from) or is by appointment.
 */
export function* rhythmDays(schedule: Schedule, from: Day, until: Day): Generator<RhythmDay> {
  const weekdays = schedule.weekdays.map(day => week.indexOf(day))
  const fits = rhythmOf(schedule)
  if (schedule.byAppointment || !fits || weekdays.length === 0) return
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!weekdays.includes(weekdayOf(day)) || !fits(day)) continue
    yield { day, holiday: isPublicHoliday(day) || (schedule.notInSchoolHolidays && inSchoolHolidays(day)) }
  }
}

/** The next dates of a rhythm, `from` included. Public holidays are left out, school holidays where the rhythm says so. */
export const nextOccurrences = (
  schedule: Schedule, { from, until = null, count = 3 }: OccurrencesQuery,
): Occurrences => {
  const { opensAt, closesAt } = schedule
  const next: Occurrence[] = []
  const farthest = addDays(from, horizon - 1)
  for (const { day, holiday } of rhythmDays(schedule, from, until !== null && until < farthest ? until : farthest)) {
    if (holiday === 'unknown') return { next, holidaysKnownUntil: schoolHolidays.validUntil }
    if (!holiday) next.push({ day, opensAt, closesAt })
    if (next.length === count) break
  }
  return { next, holidaysKnownUntil: null }
}

const inTime = (a: Occurrence, b: Occurrence): number =>
  a.day.localeCompare(b.day) || (a.opensAt ?? '').localeCompare(b.opensAt ?? '')

/** The next dates of several rhythms together, each date once. */
export const nextOfAll = (schedules: readonly Schedule[], query: OccurrencesQuery): Occurrences => {
  const each = schedules.map(schedule => nextOccurrences(schedule, query))
  const unknownAfter = each.flatMap(({ holidaysKnownUntil }) => holidaysKnownUntil ?? []).sort()[0] ?? null
  const all = each.flatMap(({ next }) => next).sort(inTime)
    .filter((date, index, sorted) => index === 0 || inTime(date, sorted[index - 1] ?? date) !== 0)
    // A rhythm that ran out could have had dates in between.
    .filter(({ day }) => unknownAfter === null || day <= unknownAfter)
  const next = all.slice(0, query.count ?? 3)
  return { next, holidaysKnownUntil: next.length < (query.count ?? 3) ? unknownAfter : null }
}
