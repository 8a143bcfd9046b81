import type { Locale, Translation } from '@buendnis/contract'

/**
 * The `lang` attribute for one text of an entry: undefined when it is in the language of the page, otherwise the
 * language in which its words really are. `field` is its name in the contract.
 */
export const fieldLang = (
  entry: { translation: Translation }, field: string, pageLocale: Locale,
): Locale | undefined => {
  const { locale, untranslated } = entry.translation
  const real = untranslated.includes(field) ? 'de' : locale
  return real === pageLocale ? undefined : real
}
