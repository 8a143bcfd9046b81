import { allLocales, germanLocale, localeBySite, type LocaleInfo, type SiteLocale } from './locales.ts'

/** The parts of the site that have a word of their own in addresses. */
export const sections = [
  'offers', 'topics', 'institutions', 'news', 'positionPapers', 'demands', 'guides', 'help', 'search', 'responsibility',
  'offline', 'offlineCopy', 'list', 'handout', 'brochure', 'report', 'outcome', 'embed',
  'embedded', 'quality',
] as const

export type Section = (typeof sections)[number]

/** Answers to somebody's question, what only one phone knows, pages for the printer: no search engine shall keep them. */
export const unlistedSections: readonly Section[] = ['search', 'offlineCopy', 'list', 'handout', 'brochure', 'outcome', 'embedded']

/** Where an address leads: `page` is a text of the CMS, found by its slug alone. */
export type Place =
  | { section: 'home' }
  | { section: Section, slug?: string }
  | { section: 'page', slug: string }

const german: Record<Section, string> = {
  offers: 'angebote',
  topics: 'themen',
  institutions: 'institutionen',
  news: 'neuigkeiten',
  positionPapers: 'positionspapiere',
  demands: 'forderungen',
  guides: 'erste-schritte',
  help: 'hilfe-jetzt',
  search: 'suche',
  responsibility: 'zustaendig',
  offline: 'offline',
  offlineCopy: 'offline-kopie',
  list: 'merkliste',
  handout: 'handzettel',
  brochure: 'broschuere',
  report: 'melden',
  outcome: 'meldung',
  embed: 'einbetten',
  embedded: 'eingebettet',
  quality: 'qualitaet',
}

const english: Record<Section, string> = {
  offers: 'offers',
  topics: 'topics',
  institutions: 'institutions',
  news: 'news',
  positionPapers: 'position-papers',
  demands: 'demands',
  guides: 'first-steps',
  help: 'help-now',
  search: 'search',
  responsibility: 'who-is-responsible',
  offline: 'offline',
  offlineCopy: 'offline-copy',
  list: 'list',
  handout: 'handout',
  brochure: 'brochure',
  report: 'report',
  outcome: 'report-status',
  embed: 'embed',
  embedded: 'embedded',
  quality: 'quality',
}

/** The words in addresses: German for German and Einfache Sprache, English for all others. */
export const pathWords = (site: SiteLocale): Record<Section, string> =>
  site === 'de' || site === 'einfach' ? german : english

/** The path of a place in one language: no slash at the end, every segment encoded, German without prefix. */
export const pathOf = (site: SiteLocale, place: Place): string => {
  const segments: string[] = site === germanLocale.site ? [] : [site]
  if (place.section === 'page') segments.push(place.slug)
  else if (place.section !== 'home') {
    segments.push(pathWords(site)[place.section])
    if (place.slug !== undefined) segments.push(place.slug)
  }
  return `/${segments.map(encodeURIComponent).join('/')}`
}

/** What a path means, or null when no page has this shape. The reverse of `pathOf`. */
export const placeOf = (path: string): { site: SiteLocale, place: Place } | null => {
  const segments = path.split('/').filter(Boolean).map(decode)
  const prefix = allLocales.find(({ site }) => site === segments[0] && site !== germanLocale.site)
  const { site }: LocaleInfo = prefix ?? germanLocale
  const [word, slug, ...rest] = prefix ? segments.slice(1) : segments
  if (rest.length > 0) return null
  if (word === undefined) return { site, place: { section: 'home' } }
  const section = sections.find(candidate => pathWords(site)[candidate] === word)
  if (section) return { site, place: slug === undefined ? { section } : { section, slug } }
  return slug === undefined ? { site, place: { section: 'page', slug: word } } : null
}

/** The language of a path by its first segment; German when there is none. */
export const siteLocaleOf = (path: string): SiteLocale => localeBySite(path.split('/')[1] ?? '').site

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
