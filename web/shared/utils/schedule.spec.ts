import { describe, expect, it } from 'vitest'
import type { Schedule } from '@buendnis/contract'
import { scheduleSentences, type ScheduleWords } from './schedule.ts'

const german: ScheduleWords = {
  language: 'de',
  weekly: days => `Jeden ${days}`,
  everyWeeks: (count, days) => `Alle ${count} Wochen: ${days}`,
  everyMonths: (count, days) => `Alle ${count} Monate: ${days}`,
  nthOfMonth: {
    [-1]: days => `Am letzten ${days} im Monat`,
    1: days => `Am ersten ${days} im Monat`,
    2: days => `Am zweiten ${days} im Monat`,
    3: days => `Am dritten ${days} im Monat`,
    4: days => `Am vierten ${days} im Monat`,
  },
  dayRange: (from, to) => `${from} bis ${to}`,
  timeRange: (from, to) => `${from} bis ${to} Uhr`,
  timeFrom: from => `ab ${from} Uhr`,
  timeTo: to => `bis ${to} Uhr`,
  notInSchoolHolidays: 'Nicht in den Schulferien.',
  byAppointment: 'Nach Absprache.',
}

const empty: Schedule = {
  freq: 'weekly', interval: 1, weekdays: [], weekOfMonth: null, dtstart: null, opensAt: null, closesAt: null,
  notInSchoolHolidays: false, byAppointment: false, description: null,
}

describe('scheduleSentences', () => {
  it.each<[string, Partial<Schedule>, string[]]>([
    ['one day', { weekdays: ['mo'], opensAt: '16:30', closesAt: '18:30' }, ['Jeden Montag, 16:30 bis 18:30 Uhr.']],
    ['two days in the order of the week', { weekdays: ['th', 'tu'] }, ['Jeden Dienstag und Donnerstag.']],
    ['days in a row', { weekdays: ['mo', 'tu', 'we', 'th', 'fr'], opensAt: '09:00', closesAt: '12:00' },
      ['Montag bis Freitag, 09:00 bis 12:00 Uhr.']],
    ['every second week with an exception', { interval: 2, weekdays: ['mo'], notInSchoolHolidays: true },
      ['Alle 2 Wochen: Montag.', 'Nicht in den Schulferien.']],
    ['once a month', { freq: 'monthly', weekdays: ['we'], weekOfMonth: -1, opensAt: '10:00' },
      ['Am letzten Mittwoch im Monat, ab 10:00 Uhr.']],
    ['every third month', { freq: 'monthly', interval: 3, weekdays: ['sa'] }, ['Alle 3 Monate: Samstag.']],
    ['only by appointment', { byAppointment: true }, ['Nach Absprache.']],
    ['only an end', { closesAt: '20:00' }, ['Bis 20:00 Uhr.']],
    ['nothing', {}, []],
  ])('says %s', (_, schedule, sentences) => {
    expect(scheduleSentences({ ...empty, ...schedule }, german)).toEqual(sentences)
  })

  it('names days in the language of the words', () => {
    const ukrainian = { ...german, language: 'uk', weekly: (days: string) => `Щотижня: ${days}` }
    expect(scheduleSentences({ ...empty, weekdays: ['tu'] }, ukrainian)).toEqual(['Щотижня: вівторок.'])
  })
})
