import type { Locale, Translation } from '@buendnis/contract'

export interface WordLanguage {
  lang?: Locale
  dir?: 'ltr'
}

/**
 * In which language words really are, as attributes for `v-bind`. Words can only be those of the page or German, which
 * runs from left to right. Nothing is marked on German pages, Einfache Sprache included: screen readers read both alike.
 */
export const useWordLanguage = (pageLocale: Locale = useContentLocale()) => {
  const isGerman = pageLocale === 'de' || pageLocale === 'de-simple'
  const marks = (lang: Locale | undefined): WordLanguage => lang === undefined || isGerman ? {} : { lang, dir: 'ltr' }

  return {
    /** Facts are written in German only: names, roles, directions, hours. */
    german: marks('de'),
    /** The language of one field of an entry. */
    of: (entry: { translation: Translation }, field: string): WordLanguage =>
      marks(fieldLang(entry, field, pageLocale)),
  }
}
