import { defaultLocale, locales } from '@buendnis/contract'
import type { NuxtI18nOptions } from '@nuxtjs/i18n'
import { checkPath } from '../shared/check/state.ts'
import { pathWords, type Section } from '../shared/utils/paths.ts'

/** A file in `app/pages`, as the i18n module names it, and the section of the site it shows. */
const pages: Record<string, { section: Section, slug: boolean }> = {
  'offers': { section: 'offers', slug: false },
  'offers-slug': { section: 'offers', slug: true },
  'topics': { section: 'topics', slug: false },
  'topics-slug': { section: 'topics', slug: true },
  'institutions': { section: 'institutions', slug: false },
  'institutions-slug': { section: 'institutions', slug: true },
  'news': { section: 'news', slug: false },
  'news-slug': { section: 'news', slug: true },
  'position-papers': { section: 'positionPapers', slug: false },
  'position-papers-slug': { section: 'positionPapers', slug: true },
  'demands': { section: 'demands', slug: false },
  'guides': { section: 'guides', slug: false },
  'guides-slug': { section: 'guides', slug: true },
  'search': { section: 'search', slug: false },
  'who-is-responsible': { section: 'responsibility', slug: false },
  'offline': { section: 'offline', slug: false },
  'offline-copy': { section: 'offlineCopy', slug: false },
  'report': { section: 'report', slug: false },
  'outcome': { section: 'outcome', slug: false },
  'outcome-slug': { section: 'outcome', slug: true },
  'help-now': { section: 'help', slug: false },
  'list': { section: 'list', slug: false },
  'handout': { section: 'handout', slug: false },
  'brochure': { section: 'brochure', slug: false },
  'embed': { section: 'embed', slug: false },
  'embedded': { section: 'embedded', slug: false },
  'quality': { section: 'quality', slug: false },
}

const localizedPaths = ({ section, slug }: { section: Section, slug: boolean }) =>
  Object.fromEntries(locales.map(({ site }): [string, `/${string}`] =>
    [site, `/${pathWords(site)[section]}${slug ? '/[slug]' : ''}`]))

/** A page that stands in German and in no other language. */
const germanAlone = (path: `/${string}`) =>
  Object.fromEntries(locales.map(({ site, code }): [string, `/${string}` | false] => [site, code === defaultLocale && path]))

/** Languages come from the contract, path words from `shared`; nothing is detected, nothing is remembered. */
export const i18n: NuxtI18nOptions = {
  // German stands first in the contract: the module gives the hreflang of a language to the first that matches.
  locales: locales.map(({ code, site, name, dir }) =>
    ({ code: site, language: code, name, dir, file: `${site}.json` })),
  defaultLocale,
  strategy: 'prefix_except_default',
  detectBrowserLanguage: false,
  customRoutes: 'config',
  pages: {
    ...Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, localizedPaths(page)])),
    check: germanAlone(checkPath),
  },
  bundle: { dropMessageCompiler: true },
}
