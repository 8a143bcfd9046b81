import type { Offer } from '@buendnis/contract'

/** Names of spoken languages in the language of this page, as one list: "Deutsch, Arabisch und Türkisch". */
export const useLanguageNames = () => {
  const { t } = useI18n()
  const locale = useContentLocale()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  // German Sign Language has no name in CLDR.
  return (codes: Offer['languages']): string =>
    list.format(codes.map(code => code === 'gsg' ? t('contact.signLanguage') : names.of(code) ?? code))
}
