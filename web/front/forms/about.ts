import { placeOf, type Section } from '../../shared/utils/paths.ts'

/** The page that a report is about, as the CMS understands it. */
export interface About {
  path: string
  /** The type as in the addresses of the API; null for pages that show no entry. */
  type: string | null
  slug: string | null
}

/** Sections whose pages show one entry, with the type of it as in the addresses of the API. */
export const entryTypes: Partial<Record<Section | 'page', string>> = {
  offers: 'offers', topics: 'topics', institutions: 'institutions', news: 'news', positionPapers: 'position-papers',
  guides: 'guides', page: 'pages',
}

/** Null for what is no path of ours. */
export const readAbout = (value: string | null | undefined): About | null => {
  if (!value || value.length > 200 || !/^\/[a-z0-9/-]*$/.test(value) || value.startsWith('//')) return null
  const place = placeOf(value)?.place
  if (!place) return null
  const slug = 'slug' in place ? place.slug ?? null : null
  const type = place.section === 'home' || slug === null ? null : entryTypes[place.section] ?? null
  return { path: value, type, slug: type && slug }
}
