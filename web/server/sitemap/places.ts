import type { Locale } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import { allLocales, germanLocale } from '#shared/utils/locales'
import { sections, type Place, type Section } from '#shared/utils/paths'
import type { CmsClient } from '../cms/client.ts'
import { readGuides } from '../cms/guides.ts'
import { readInstitutions } from '../cms/institutions.ts'
import { readNews } from '../cms/news.ts'
import { readOffers } from '../cms/offers.ts'
import { readPositionPapers } from '../cms/position-papers.ts'
import type { ListQuery } from '../cms/requests.ts'
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

const pageSize = 100

/** All entries of a list, one page after the other: nobody waits for a sitemap, and the CMS has other callers. */
const readAll = async (
  cms: CmsClient, read: (cms: CmsClient, query: ListQuery) => Promise<List<Entry>>, page = 1,
): Promise<Entry[]> => {
  const { data, meta } = await read(cms, { locale: germanLocale.code, page, pageSize })
  return page < meta.pagination.pageCount ? [...data, ...await readAll(cms, read, page + 1)] : data
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
export const readPlaces = async (cms: CmsClient): Promise<SitemapPlace[]> => {
  const site = await readSite(cms, germanLocale.code)
  const everywhere = allLocales.map(({ code }) => code)
  return [
    { place: { section: 'home' }, available: everywhere, updatedAt: site.updatedAt },
    ...sections.filter(section => section !== 'search')
      .map((section): SitemapPlace => ({ place: { section }, available: everywhere })),
    ...entryPlaces('topics', site.topics),
    ...entryPlaces('offers', await readAll(cms, readOffers)),
    ...entryPlaces('guides', await readAll(cms, readGuides)),
    ...entryPlaces('institutions', await readAll(cms, readInstitutions)),
    ...entryPlaces('news', await readAll(cms, readNews)),
    ...entryPlaces('positionPapers', await readAll(cms, readPositionPapers)),
    ...await readPagePlaces(cms),
  ]
}
