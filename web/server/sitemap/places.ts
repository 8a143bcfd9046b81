import type { Locale } from '@buendnis/contract'
import { allLocales, germanLocale } from '#shared/utils/locales'
import { sections, unlistedSections, type Place, type Section } from '#shared/utils/paths'
import type { CmsClient } from '../cms/client.ts'
import { readContentVersion } from '../cms/content-version.ts'
import { readGuides } from '../cms/guides.ts'
import { readInstitutions } from '../cms/institutions.ts'
import { readNews } from '../cms/news.ts'
import { readOffers } from '../cms/offers.ts'
import { readPositionPapers } from '../cms/position-papers.ts'
import { readAll } from '../cms/read-all.ts'
import { readSite } from '../cms/site.ts'

/** A place with the languages that it really exists in. */
export interface SitemapPlace {
  place: Place
  available: readonly Locale[]
  /** When it last changed, ISO 8601. */
  updatedAt?: string
}

interface Entry {
  slug: string
  availableLocales: readonly Locale[]
  updatedAt: string
}

const entryPlaces = (section: Section, entries: readonly Entry[]): SitemapPlace[] =>
  entries.map(({ slug, availableLocales, updatedAt }) =>
    ({ place: { section, slug }, available: availableLocales, updatedAt }))

/** The texts of their own. Only a reading in each language tells in which of them one exists. */
const readPagePlaces = async (cms: CmsClient): Promise<SitemapPlace[]> => {
  const slugs = new Map<string, Locale[]>()
  for (const { code } of allLocales) {
    const { pages } = await readSite(cms, code)
    for (const { slug, translation } of pages) {
      if (translation.locale === code) slugs.set(slug, [...slugs.get(slug) ?? [], code])
    }
  }
  return [...slugs].map(([slug, available]) => ({ place: { section: 'page', slug }, available }))
}

/** Every page that search engines shall know. */
const readPlaces = async (cms: CmsClient): Promise<SitemapPlace[]> => {
  const site = await readSite(cms, germanLocale.code)
  const everywhere = allLocales.map(({ code }) => code)
  return [
    { place: { section: 'home' }, available: everywhere, updatedAt: site.updatedAt },
    ...sections.filter(section => !unlistedSections.includes(section))
      .map((section): SitemapPlace => ({ place: { section }, available: everywhere })),
    ...entryPlaces('topics', site.topics),
    ...entryPlaces('offers', await readAll(cms, germanLocale.code, readOffers)),
    ...entryPlaces('guides', await readAll(cms, germanLocale.code, readGuides)),
    ...entryPlaces('institutions', await readAll(cms, germanLocale.code, readInstitutions)),
    ...entryPlaces('news', await readAll(cms, germanLocale.code, readNews)),
    ...entryPlaces('positionPapers', await readAll(cms, germanLocale.code, readPositionPapers)),
    ...await readPagePlaces(cms),
  ]
}

let known: { version: number, places: Promise<SitemapPlace[]> } | undefined

/** Every page that search engines shall know; read once per content version, for the sitemaps of all languages. */
export const knownPlaces = async (cms: CmsClient): Promise<SitemapPlace[]> => {
  const version = await readContentVersion(cms)
  if (known?.version !== version) known = { version, places: readPlaces(cms) }
  const asked = known
  return asked.places.catch((error: unknown) => {
    if (known === asked) known = undefined
    throw error
  })
}
