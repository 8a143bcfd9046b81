/**
 * The languages of the content, in the order in which visitors see them. German is the spine: every document exists
 * in it, and what has no translation is answered in it.
 *
 * - `code`: the CMS locale and the `lang` attribute (BCP 47). `de-simple` is German in *Einfache Sprache*: `simple` is
 *   a registered IANA variant.
 * - `site`: the code that the site uses in its addresses. Only *Einfache Sprache* differs.
 * - `name`: in the language itself. `german`: what editors read in the dashboard.
 *
 * A ninth language is one line here plus the site's messages. This file imports nothing: servers that parse no answers
 * need the list, too.
 */
export const locales = [
  { code: 'de', site: 'de', name: 'Deutsch', german: 'Deutsch', dir: 'ltr' },
  { code: 'de-simple', site: 'einfach', name: 'Einfache Sprache', german: 'Einfache Sprache', dir: 'ltr' },
  { code: 'en', site: 'en', name: 'English', german: 'Englisch', dir: 'ltr' },
  { code: 'uk', site: 'uk', name: 'Українська', german: 'Ukrainisch', dir: 'ltr' },
  { code: 'ru', site: 'ru', name: 'Русский', german: 'Russisch', dir: 'ltr' },
  { code: 'ar', site: 'ar', name: 'العربية', german: 'Arabisch', dir: 'rtl' },
  { code: 'fa', site: 'fa', name: 'فارسی', german: 'Persisch', dir: 'rtl' },
  { code: 'tr', site: 'tr', name: 'Türkçe', german: 'Türkisch', dir: 'ltr' },
] as const

export type LocaleInfo = (typeof locales)[number]
export type Locale = LocaleInfo['code']
export type SiteLocale = LocaleInfo['site']

export const defaultLocale = 'de' satisfies Locale
