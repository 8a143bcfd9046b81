import type { Day } from '../utils/clock.ts'
import { addDays } from '../utils/day.ts'

/** Days that are the same every year: month and day. Reformation Day (31 October) since 2018. */
const fixed = ['01-01', '05-01', '10-03', '10-31', '12-25', '12-26'] as const

/** Distance from Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday. */
const movable = [-2, 1, 39, 50] as const

/** Easter Sunday in the Gregorian calendar, by the anonymous rule of 1876 (Meeus, Jones, Butcher). */
export const easterSunday = (year: number): Day => {
  const moon = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * moon + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((moon + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * shift + 114
  return addDays(`${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-01`, days % 31)
}

/**
 * The public holidays of Lower Saxony, by § 2 of its holiday law (NFeiertagsG): ten days, the four movable ones
 * counted from Easter. Easter Sunday and Whit Sunday are Sundays and no holidays of that law.
 * @param year 2018 or later
 */
export const publicHolidays = (year: number): ReadonlySet<Day> => {
  const easter = easterSunday(year)
  return new Set([...fixed.map(day => `${year}-${day}`), ...movable.map(distance => addDays(easter, distance))])
}

/** Whether a day is a public holiday in Lower Saxony. */
export const isPublicHoliday = (day: Day): boolean => publicHolidays(Number(day.slice(0, 4))).has(day)
