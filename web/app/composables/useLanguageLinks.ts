import { allLocales } from '#shared/utils/locales'
import { pathOf, placeOf } from '#shared/utils/paths'
import { withKnownQuery } from '#shared/utils/query'

export interface LanguageLink {
  /** The code in addresses: `einfach`. */
  code: string
  /** BCP 47: `de-simple`. */
  language: string
  /** In the language itself. */
  name: string
  dir: 'ltr' | 'rtl'
  href: string
  current: boolean
}

/** The same page in every language. Where no page is (an error, a page in German alone), the home page of the language. */
export const useLanguageLinks = (): LanguageLink[] => {
  const { fullPath, meta } = useRoute()
  const url = new URL(fullPath, 'http://site')
  const found = useError().value || meta.germanAlone ? null : placeOf(url.pathname)
  const { site: current } = useLocaleInfo()
  return allLocales.map(({ code, site, name, dir }) => ({
    code: site,
    language: code,
    name,
    dir,
    href: found ? withKnownQuery(pathOf(site, found.place), url.searchParams) : pathOf(site, { section: 'home' }),
    current: site === current,
  }))
}
