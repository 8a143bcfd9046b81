import type { LocaleInfo } from '#shared/utils/locales'

/** Everything that can be said in one language, for pages that speak two. */
export interface Speech {
  info: LocaleInfo
  t: Translate
  words: ReturnType<typeof useWordLanguage>
  /** When it takes place, as sentences. */
  sentences: ReturnType<typeof useSchedule>
  day: (day: string) => string
}

/** One language to speak in. */
export const useSpeech = async (info: LocaleInfo): Promise<Speech> => {
  const t = await useTranslateIn(info.site)
  return {
    info,
    t,
    words: useWordLanguage(info.code),
    sentences: useSchedule(t, info.code),
    day: day => formatDay(day, info.code),
  }
}
