import type { Schedule } from '@buendnis/contract'
import { describe, expect, it } from 'vitest'
import { nextOccurrences, nextOfAll, type OccurrencesQuery } from './occurrences.ts'

const empty: Schedule = {
  freq: 'weekly', interval: 1, weekdays: [], weekOfMonth: null, dtstart: null, opensAt: '16:30', closesAt: null,
  notInSchoolHolidays: false, byAppointment: false, description: null,
}

const days = (schedule: Partial<Schedule>, query: OccurrencesQuery) =>
  nextOccurrences({ ...empty, ...schedule }, query).next.map(({ day }) => day)

describe('nextOccurrences', () => {
  it.each<[string, Partial<Schedule>, string, string[]]>([
    ['every Monday, today included', { weekdays: ['mo'] }, '2026-11-23', ['2026-11-23', '2026-11-30', '2026-12-07']],
    ['two days a week', { weekdays: ['th', 'tu'] }, '2026-11-22', ['2026-11-24', '2026-11-26', '2026-12-01']],
    ['over the end of summer time', { weekdays: ['su'] }, '2026-10-18', ['2026-10-18', '2026-10-25', '2026-11-01']],
    ['over the beginning of summer time', { weekdays: ['su'] }, '2027-03-21', ['2027-03-21', '2027-03-28', '2027-04-04']],
    ['every second week', { interval: 2, weekdays: ['mo'], dtstart: '2026-11-16' }, '2026-11-17',
      ['2026-11-30', '2026-12-14', '2026-12-28']],
    ['every second week, counted from a Sunday of the week', { interval: 2, weekdays: ['mo'], dtstart: '2026-11-22' },
      '2026-11-17', ['2026-11-30', '2026-12-14', '2026-12-28']],
    ['every second week, over the turn of the year', { interval: 2, weekdays: ['we'], dtstart: '2026-12-16' }, '2026-12-17',
      ['2026-12-30', '2027-01-13', '2027-01-27']],
    ['every second week, counted from a day to come', { interval: 2, weekdays: ['mo'], dtstart: '2026-12-07' },
      '2026-11-17', ['2026-11-23', '2026-12-07', '2026-12-21']],
    ['every third week', { interval: 3, weekdays: ['fr'], dtstart: '2026-11-27' }, '2026-11-22',
      ['2026-11-27', '2026-12-18', '2027-01-08']],
    ['every second week without a week to count from', { interval: 2, weekdays: ['mo'] }, '2026-11-22', []],
    ['the first Wednesday of a month', { freq: 'monthly', weekdays: ['we'], weekOfMonth: 1 }, '2026-12-02',
      ['2026-12-02', '2027-01-06', '2027-02-03']],
    ['the last Monday of a month', { freq: 'monthly', weekdays: ['mo'], weekOfMonth: -1 }, '2026-11-22',
      ['2026-11-30', '2026-12-28', '2027-01-25']],
    ['the last Sunday, the fourth or the fifth', { freq: 'monthly', weekdays: ['su'], weekOfMonth: -1 }, '2026-12-01',
      ['2026-12-27', '2027-01-31', '2027-02-28']],
    ['the second Saturday every third month',
      { freq: 'monthly', interval: 3, weekdays: ['sa'], weekOfMonth: 2, dtstart: '2026-11-20' }, '2026-11-22',
      ['2027-02-13', '2027-05-08', '2027-08-14']],
    ['once a month, nobody says when', { freq: 'monthly', weekdays: ['sa'] }, '2026-11-22', []],
    ['not on public holidays', { weekdays: ['fr'] }, '2026-12-18', ['2026-12-18', '2027-01-08', '2027-01-15']],
    ['not on Reformation Day', { weekdays: ['tu'] }, '2028-10-24', ['2028-10-24', '2028-11-07', '2028-11-14']],
    ['not in school holidays', { weekdays: ['mo'], notInSchoolHolidays: true }, '2026-12-15',
      ['2026-12-21', '2027-01-11', '2027-01-18']],
    ['every second week, the rhythm goes on through holidays',
      { interval: 2, weekdays: ['mo'], dtstart: '2026-12-14', notInSchoolHolidays: true }, '2026-12-14',
      ['2026-12-14', '2027-01-11', '2027-01-25']],
    ['by appointment', { weekdays: ['mo'], byAppointment: true }, '2026-11-22', []],
    ['no weekday', {}, '2026-11-22', []],
  ])('%s', (_, schedule, from, expected) => {
    expect(days(schedule, { from })).toEqual(expected)
  })

  it('carries the times along', () => {
    expect(nextOccurrences({ ...empty, weekdays: ['mo'], closesAt: '18:30' }, { from: '2026-11-23', count: 1 }).next)
      .toEqual([{ day: '2026-11-23', opensAt: '16:30', closesAt: '18:30' }])
  })

  it('stops at the last day that counts', () => {
    expect(days({ weekdays: ['mo'] }, { from: '2026-11-23', until: '2026-11-30' })).toEqual(['2026-11-23', '2026-11-30'])
    expect(days({ weekdays: ['mo'] }, { from: '2026-11-23', until: '2026-11-22' })).toEqual([])
  })

  it('says when the school holidays are no longer known', () => {
    const schedule = { ...empty, weekdays: ['tu' as const], notInSchoolHolidays: true }
    expect(nextOccurrences(schedule, { from: '2030-07-09' }))
      .toEqual({ next: [{ day: '2030-07-09', opensAt: '16:30', closesAt: null }], holidaysKnownUntil: '2030-08-21' })
    expect(nextOccurrences({ ...schedule, notInSchoolHolidays: false }, { from: '2030-08-22' }).next).toHaveLength(3)
  })
})

describe('nextOfAll', () => {
  const monday: Schedule = { ...empty, weekdays: ['mo'], opensAt: '09:00' }

  it('puts several rhythms into one order, by day and time, each date once', () => {
    const afternoon: Schedule = { ...empty, weekdays: ['mo', 'we'], opensAt: '14:00' }
    expect(nextOfAll([afternoon, monday, monday], { from: '2026-11-22' }).next.map(({ day, opensAt }) => [day, opensAt]))
      .toEqual([['2026-11-23', '09:00'], ['2026-11-23', '14:00'], ['2026-11-25', '14:00']])
  })

  it('shows no date after the day from which one of them is unknown', () => {
    const { next, holidaysKnownUntil } = nextOfAll([monday, { ...monday, weekdays: ['tu'], notInSchoolHolidays: true }],
      { from: '2030-08-16' })
    expect(next.map(({ day }) => day)).toEqual(['2030-08-19'])
    expect(holidaysKnownUntil).toBe('2030-08-21')
  })
})
