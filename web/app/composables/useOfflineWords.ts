import { offlineLabels, type OfflineWords } from '#shared/types/offline-words'
import { areas, modes, offerKinds } from '#shared/utils/vocabularies'

const mapped = <Key extends string>(keys: readonly Key[], say: (key: Key) => string): Record<Key, string> => {
  const words: Partial<Record<Key, string>> = {}
  for (const key of keys) words[key] = say(key)
  const isFull = (record: Partial<Record<Key, string>>): record is Record<Key, string> => keys.every(key => key in record)
  if (!isFull(words)) throw new Error('A word is missing')
  return words
}

const labelKeys = Object.keys(offlineLabels).filter((key): key is keyof typeof offlineLabels => key in offlineLabels)

/** Where the reader fills something in. */
const open = (...names: string[]) => Object.fromEntries(names.map(name => [name, `{${name}}`]))

/** All words that the reader of the copy needs, in the language of this page. */
export const useOfflineWords = (): OfflineWords => {
  const { t } = useI18n()
  const { site } = useLocaleInfo()
  const vocabulary = useVocabulary()
  const counts = Array.from({ length: 13 }, (_, count) => count)

  return {
    site,
    labels: mapped(labelKeys, key => t(offlineLabels[key], open('date', 'from', 'to', 'q'))),
    kinds: mapped(offerKinds, vocabulary.offerKind),
    areas: mapped(areas, vocabulary.area),
    modes: mapped(modes, vocabulary.mode),
    costs: mapped(['donation', 'free', 'paid', 'reduced'], vocabulary.cost),
    childcare: mapped(['no', 'on-request', 'yes'], vocabulary.childcare),
    appointments: mapped(['not-needed', 'possible', 'required'], vocabulary.appointment),
    audiences: mapped(['men', 'pregnant', 'women'], key => vocabulary.audience(key) ?? ''),
    phoneTypes: mapped(['cell', 'fax', 'text'], key => vocabulary.phoneType(key) ?? ''),
    schedule: {
      weekly: t('schedule.weekly', open('days')),
      everyWeeks: counts.map(count => t('schedule.everyWeeks', { count, ...open('days') }, count)),
      everyMonths: counts.map(count => t('schedule.everyMonths', { count, ...open('days') }, count)),
      nthOfMonth: {
        [-1]: t('schedule.last', open('days')),
        1: t('schedule.first', open('days')),
        2: t('schedule.second', open('days')),
        3: t('schedule.third', open('days')),
        4: t('schedule.fourth', open('days')),
      },
      dayRange: t('schedule.dayRange', open('from', 'to')),
      timeRange: t('schedule.timeRange', open('from', 'to')),
      timeFrom: t('schedule.timeFrom', open('from')),
      timeTo: t('schedule.timeTo', open('to')),
      notInSchoolHolidays: t('schedule.notInSchoolHolidays'),
      byAppointment: t('schedule.byAppointment'),
    },
  }
}
