/**
 * The languages of the content, German first. The same list as in the contract, which the CMS cannot import at run
 * time; a test compares both.
 */
export const locales = [
  { code: 'de', name: 'Deutsch' },
  { code: 'de-simple', name: 'Einfache Sprache' },
  { code: 'en', name: 'Englisch' },
  { code: 'uk', name: 'Ukrainisch' },
  { code: 'ru', name: 'Russisch' },
  { code: 'ar', name: 'Arabisch' },
  { code: 'fa', name: 'Persisch' },
  { code: 'tr', name: 'Türkisch' },
] as const

export type Locale = (typeof locales)[number]['code']

export const defaultLocale: Locale = 'de'

export const isLocale = (value: unknown): value is Locale => locales.some(({ code }) => code === value)
