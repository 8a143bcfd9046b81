import { allLocales, type SiteLocale } from './utils/locales.ts'
import type { Place } from './utils/paths.ts'

/** The pictures that messengers and networks show with a link, in pixels. */
export const shareWidth = 1200
export const shareHeight = 630

/** One for the whole site, and those of sections that have their own. */
export const shareKinds = ['home', 'topics', 'guides', 'demands'] as const

export type ShareKind = (typeof shareKinds)[number]

const kinds: Partial<Record<Place['section'], ShareKind>> = {
  topics: 'topics', guides: 'guides', demands: 'demands', positionPapers: 'demands',
}

export const shareKindOf = ({ section }: Place): ShareKind => kinds[section] ?? 'home'

/** The path of a picture with words in the language of the page. */
export const sharePathOf = (kind: ShareKind, site: SiteLocale): string => `/share/${kind}-${site}.png`

/** Sections whose entries have pictures of their own, and how the public API calls them. */
const pictured: Partial<Record<Place['section'], string>> = {
  offers: 'offers', institutions: 'institutions', news: 'news', positionPapers: 'position-papers', guides: 'guides', topics: 'topics',
}

/**
 * The path of an entry's own picture; null where there is none.
 * @param updatedAt when the entry last changed, ISO 8601: messengers keep a picture for as long as its address
 */
export const entrySharePathOf = (place: Place, site: SiteLocale, updatedAt: string): string | null => {
  const { section } = place
  const slug = 'slug' in place ? place.slug : undefined
  const type = pictured[section]
  return type && slug !== undefined
    ? `/share/${site}/${type}/${encodeURIComponent(slug)}.png?v=${Date.parse(updatedAt).toString(36)}`
    : null
}

/** What an address of an entry's picture names; null for every other address. The reverse of `entrySharePathOf`. */
export const readEntrySharePath = (path: string): { site: string, type: string, slug: string } | null => {
  const [, site = '', type = '', slug = ''] = /^\/share\/([a-z]+)\/([a-z-]+)\/([a-z0-9-]{1,100})\.png$/.exec(path) ?? []
  const isKnown = Object.values(pictured).includes(type) && allLocales.some(locale => locale.site === site)
  return isKnown ? { site, type, slug } : null
}
