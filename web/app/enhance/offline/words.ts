import type { Schedule } from '@buendnis/contract'
import type { GermanWords } from '#shared/types/offline'
import type { OfflineWords } from '#shared/types/offline-words'
import { formatDay } from '#shared/utils/format'
import { localeBySite, type LocaleInfo } from '#shared/utils/locales'
import { pathOf, type Place } from '#shared/utils/paths'
import { scheduleSentences } from '#shared/utils/schedule'
import { fill } from './html'

/** How the reader speaks: the words of the page, with what is counted, dated and marked. */
export interface Speech extends OfflineWords {
  locale: LocaleInfo
  /** Marks for facts, which are German everywhere. */
  german: Readonly<Record<string, string | undefined>>
  /** Marks for one field of an entry. */
  marksOf: (entry: { german?: GermanWords }, field: string) => Readonly<Record<string, string | undefined>>
  day: (day: string) => string
  times: (schedule: Schedule) => string
  languageNames: (codes: readonly string[]) => string
  href: (place: Place) => string
}

export const speechOf = (words: OfflineWords): Speech => {
  const locale = localeBySite(words.site)
  const isGerman = locale.code.startsWith('de')
  const german = isGerman ? {} : { lang: 'de', dir: 'ltr' }
  const { schedule } = words
  const names = new Intl.DisplayNames([locale.code], { type: 'language' })
  const list = new Intl.ListFormat(locale.code, { type: 'conjunction' })
  return {
    ...words,
    locale,
    german,
    marksOf: (entry, field) => entry.german === true || entry.german?.includes(field) ? german : {},
    day: day => formatDay(day, locale.code),
    times: times => scheduleSentences(times, {
      language: locale.code,
      weekly: days => fill(schedule.weekly, { days }),
      everyWeeks: (count, days) => fill(schedule.everyWeeks[count] ?? '', { days }),
      everyMonths: (count, days) => fill(schedule.everyMonths[count] ?? '', { days }),
      nthOfMonth: {
        [-1]: days => fill(schedule.nthOfMonth[-1], { days }),
        1: days => fill(schedule.nthOfMonth[1], { days }),
        2: days => fill(schedule.nthOfMonth[2], { days }),
        3: days => fill(schedule.nthOfMonth[3], { days }),
        4: days => fill(schedule.nthOfMonth[4], { days }),
      },
      dayRange: (from, to) => fill(schedule.dayRange, { from, to }),
      timeRange: (from, to) => fill(schedule.timeRange, { from, to }),
      timeFrom: from => fill(schedule.timeFrom, { from }),
      timeTo: to => fill(schedule.timeTo, { to }),
      notInSchoolHolidays: schedule.notInSchoolHolidays,
      byAppointment: schedule.byAppointment,
    }).join(' '),
    // German Sign Language has no name in CLDR.
    languageNames: codes => list.format(codes.map(code => code === 'gsg' ? words.labels.signLanguage : names.of(code) ?? code)),
    href: place => pathOf(words.site, place),
  }
}
