import { describe, expect, it } from 'vitest'
import type { Day } from '../utils/clock.ts'
import { addDays, weekdayOf } from '../utils/day.ts'
import { isPublicHoliday } from './public-holidays.ts'
import { inSchoolHolidays, schoolHolidays } from './school-holidays.ts'

const { periods, validUntil } = schoolHolidays

const daysFrom = (first: Day, last: Day): Day[] => first > last ? [] : [first, ...daysFrom(addDays(first, 1), last)]

/** The days on which children would otherwise have had school, Saturdays included, as the ministry counts them. */
const workingDays = (first: Day, last: Day) =>
  daysFrom(first, last).filter(day => weekdayOf(day) < 6 && !isPublicHoliday(day)).length

describe('the file of school holidays', () => {
  it('is in order, nothing overlaps, and it ends with its last holidays', () => {
    const flat = periods.flat()
    expect(flat).toEqual([...flat].sort())
    expect(flat.at(-1)).toBe(validUntil)
  })

  it('has summer holidays from a Thursday to a Wednesday, six weeks long', () => {
    const summers = periods.filter(([first]) => first.slice(5, 7) === '07')
    expect(summers).toHaveLength(5)
    expect(summers.map(([first, last]) => [weekdayOf(first), weekdayOf(last), workingDays(first, last)]))
      .toEqual(summers.map(() => [3, 2, 36]))
  })

  it.each([2026, 2027, 2028, 2029])('has about the 75 working days of the order in the school year from %i', (year) => {
    const own = periods.filter(([first]) => first >= `${year}-09-01` && first < `${year + 1}-09-01`)
    const total = own.reduce((sum, [first, last]) => sum + workingDays(first, last), 0)
    expect(total).toBeGreaterThanOrEqual(74)
    expect(total).toBeLessThanOrEqual(76)
  })
})

describe('inSchoolHolidays', () => {
  it.each<[string, Day, boolean | 'unknown']>([
    ['the first day', '2026-12-23', true],
    ['the last day, in the next year', '2027-01-09', true],
    ['the day after', '2027-01-10', false],
    ['a single day', '2027-05-07', true],
    ['the last day of the file', '2030-08-21', true],
    ['after the file', '2030-08-22', 'unknown'],
    ['before the file', '2025-12-31', 'unknown'],
  ])('%s', (_, day, expected) => {
    expect(inSchoolHolidays(day)).toBe(expected)
  })
})
