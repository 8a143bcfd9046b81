import { locales, type Locale, type LocaleInfo, type SiteLocale } from '@buendnis/contract/locales'

/**
 * The languages of the site. The one place in `shared/` that takes a value from the contract: a list that stood here
 * a second time could differ.
 */

export const germanLocale: LocaleInfo = locales[0]

export const allLocales: readonly LocaleInfo[] = locales

/** The language with this code in addresses (`einfach`), German for an unknown one. */
export const localeBySite = (site: string): LocaleInfo =>
  locales.find(locale => locale.site === site) ?? germanLocale

/** The language with this code of the content (`de-simple`), German for an unknown one. */
export const localeByCode = (code: string): LocaleInfo =>
  locales.find(locale => locale.code === code) ?? germanLocale

export type { Locale, LocaleInfo, SiteLocale }
