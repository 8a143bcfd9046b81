import type { Locale, Schedule } from '@buendnis/contract'
import { scheduleSentences } from '#shared/utils/schedule'
import { scheduleWordsOf } from '#shared/schedule-words'

/** Says rhythms in plain sentences, in the language of this page. */
export const useSchedule = (t: Translate = useTranslate(), language: Locale = useContentLocale()) => {
  const words = scheduleWordsOf(t, language)
  return (schedule: Schedule): string[] => scheduleSentences(schedule, words)
}
