import { schedule as ar } from '../../i18n/locales/ar.json'
import { schedule as de } from '../../i18n/locales/de.json'
import { schedule as einfach } from '../../i18n/locales/einfach.json'
import { schedule as en } from '../../i18n/locales/en.json'
import { schedule as fa } from '../../i18n/locales/fa.json'
import { schedule as ru } from '../../i18n/locales/ru.json'
import { schedule as tr } from '../../i18n/locales/tr.json'
import { schedule as uk } from '../../i18n/locales/uk.json'
import type { Schedule } from '@buendnis/contract'
import { scheduleWordsOf } from '#shared/schedule-words'
import type { LocaleInfo, SiteLocale } from '#shared/utils/locales'
import { pluralRule } from '#shared/utils/plural-rule'
import { scheduleSentences } from '#shared/utils/schedule'

const messages: Readonly<Record<SiteLocale, Readonly<Record<string, string>>>> = { ar, de, einfach, en, fa, ru, tr, uk }

/** Says rhythms in plain sentences outside of pages, where there is no vue-i18n. */
export const scheduleIn = ({ site, code }: LocaleInfo): ((schedule: Schedule) => string[]) => {
  const choose = pluralRule(code)
  const words = scheduleWordsOf((key, values = {}, count = 1) => {
    const forms = (messages[site][key.replace('schedule.', '')] ?? '').split(' | ')
    return (forms[choose(count, forms.length)] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  }, code)
  return schedule => scheduleSentences(schedule, words)
}
