import type { ScheduleWords } from './utils/schedule.ts'

type Translate = (key: string, values?: Record<string, unknown>, plural?: number) => string

/** The words for rhythms from the messages of the interface. @param language BCP 47, the one that `t` speaks */
export const scheduleWordsOf = (t: Translate, language: string): ScheduleWords => ({
  language,
  weekly: days => t('schedule.weekly', { days }),
  everyWeeks: (count, days) => t('schedule.everyWeeks', { count, days }, count),
  everyMonths: (count, days) => t('schedule.everyMonths', { count, days }, count),
  nthOfMonth: {
    [-1]: days => t('schedule.last', { days }),
    1: days => t('schedule.first', { days }),
    2: days => t('schedule.second', { days }),
    3: days => t('schedule.third', { days }),
    4: days => t('schedule.fourth', { days }),
  },
  dayRange: (from, to) => t('schedule.dayRange', { from, to }),
  timeRange: (from, to) => t('schedule.timeRange', { from, to }),
  timeFrom: from => t('schedule.timeFrom', { from }),
  timeTo: to => t('schedule.timeTo', { to }),
  notInSchoolHolidays: t('schedule.notInSchoolHolidays'),
  byAppointment: t('schedule.byAppointment'),
})
