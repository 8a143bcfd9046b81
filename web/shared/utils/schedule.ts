import type { Schedule } from '@buendnis/contract'

type Weekday = Schedule['weekdays'][number]

/** The words of one language. `days` is a finished list such as "Montag und Mittwoch". */
export interface ScheduleWords {
  /** BCP 47, for the names of the days and for lists. */
  language: string
  weekly: (days: string) => string
  everyWeeks: (count: number, days: string) => string
  everyMonths: (count: number, days: string) => string
  nthOfMonth: Record<1 | 2 | 3 | 4 | -1, (days: string) => string>
  dayRange: (from: string, to: string) => string
  timeRange: (from: string, to: string) => string
  timeFrom: (from: string) => string
  timeTo: (to: string) => string
  notInSchoolHolidays: string
  byAppointment: string
}

const week: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']

/** 5 January 2026 is a Monday. */
const dayName = (day: Weekday, language: string) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
    .format(Date.UTC(2026, 0, 5 + week.indexOf(day)))

const inOrder = (days: readonly Weekday[]) => week.filter(day => days.includes(day))

/** First and last day when three or more days follow one another. */
function rangeOf(days: readonly Weekday[]): [Weekday, Weekday] | undefined {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined || days.length < 3) return undefined
  return week.indexOf(last) - week.indexOf(first) === days.length - 1 ? [first, last] : undefined
}

function daysInWords(days: readonly Weekday[], words: ScheduleWords): string {
  const range = rangeOf(days)
  if (range) return words.dayRange(dayName(range[0], words.language), dayName(range[1], words.language))
  return new Intl.ListFormat(words.language, { type: 'conjunction' })
    .format(days.map(day => dayName(day, words.language)))
}

const isNth = (value: number | null): value is 1 | 2 | 3 | 4 | -1 =>
  value !== null && value !== 0 && value >= -1 && value <= 4

function rhythm(schedule: Schedule, words: ScheduleWords): string | undefined {
  const days = inOrder(schedule.weekdays)
  if (days.length === 0) return undefined
  const list = daysInWords(days, words)
  if (schedule.freq === 'monthly') {
    return schedule.interval === 1 && isNth(schedule.weekOfMonth)
      ? words.nthOfMonth[schedule.weekOfMonth](list)
      : words.everyMonths(schedule.interval, list)
  }
  if (schedule.interval > 1) return words.everyWeeks(schedule.interval, list)
  return rangeOf(days) ? list : words.weekly(list)
}

function times({ opensAt, closesAt }: Schedule, words: ScheduleWords): string | undefined {
  if (opensAt && closesAt) return words.timeRange(opensAt, closesAt)
  if (opensAt) return words.timeFrom(opensAt)
  return closesAt ? words.timeTo(closesAt) : undefined
}

const capitalized = (text: string, language: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1)

/**
 * Says a rhythm in plain sentences of one language: when first, then exceptions. Times stay in 24 hours and Latin
 * digits, as on the door. What a schedule does not say is left out; an empty one gives an empty list. The editor's
 * own `description` is German and not part of it.
 */
export function scheduleSentences(schedule: Schedule, words: ScheduleWords): string[] {
  const comma = words.language.startsWith('ar') || words.language.startsWith('fa') ? '، ' : ', '
  const when = [rhythm(schedule, words), times(schedule, words)].filter(part => part !== undefined).join(comma)
  return [
    ...(when ? [`${capitalized(when, words.language)}.`] : []),
    ...(schedule.notInSchoolHolidays ? [words.notInSchoolHolidays] : []),
    ...(schedule.byAppointment ? [words.byAppointment] : []),
  ]
}
