import { describe, expect, it } from 'vitest'
import { easterSunday, isPublicHoliday, publicHolidays } from './public-holidays.ts'

describe('easterSunday', () => {
  it.each([
    [2018, '2018-04-01'], [2024, '2024-03-31'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2028, '2028-04-16'],
    [2029, '2029-04-01'], [2030, '2030-04-21'], [2038, '2038-04-25'], [2049, '2049-04-18'], [2285, '2285-03-22'],
  ])('%i', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })
})

describe('publicHolidays', () => {
  it('knows the ten of 2027', () => {
    expect([...publicHolidays(2027)].sort()).toEqual([
      '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-17', '2027-10-03', '2027-10-31',
      '2027-12-25', '2027-12-26',
    ])
  })

  it.each([
    ['Reformation Day', '2028-10-31', true],
    ['Easter Sunday', '2028-04-16', false],
    ['Corpus Christi, a holiday elsewhere', '2028-06-15', false],
    ['Christmas Eve', '2028-12-24', false],
  ])('%s', (_, day, expected) => {
    expect(isPublicHoliday(day)).toBe(expected)
  })
})
