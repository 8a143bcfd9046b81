import type { Locale } from '@buendnis/contract'
import { allLocales, germanLocale, localeByCode } from './locales.ts'
import { pathOf, type Place } from './paths.ts'

export interface Alternate {
  hreflang: string
  path: string
}

/**
 * The languages in which search engines shall find a place: those with a real translation, and German for everybody
 * else (`x-default`). `de-simple` is no language that they know; with only one language there is nothing to choose.
 */
export const alternatesOf = (place: Place, available: readonly Locale[]): Alternate[] => {
  const real = allLocales.filter(({ code }) => code !== 'de-simple' && available.includes(code))
  if (real.length < 2) return []
  return [
    ...real.map(({ code, site }) => ({ hreflang: code, path: pathOf(site, place) })),
    { hreflang: 'x-default', path: pathOf(germanLocale.site, place) },
  ]
}

/** The address that counts: the German one when there is no translation, else the place's own. */
export const canonicalOf = (place: Place, locale: Locale, available: readonly Locale[]): string =>
  pathOf(available.includes(locale) ? localeByCode(locale).site : germanLocale.site, place)
