import type { pageKeys, Site } from '@buendnis/contract'
import { matterAnchor } from '#shared/responsibility'
import { pathOf, type Section } from '#shared/utils/paths'

type Query = Record<string, string | number | readonly string[] | undefined>

const withQuery = (path: string, query: Query): string => {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (part !== undefined && part !== '') params.append(key, String(part))
    }
  }
  return params.size === 0 ? path : `${path}?${params}`
}

/** Every address of the site in the language of this page. Nothing else builds one. */
export const useLinks = () => {
  const { site } = useLocaleInfo()
  const list = (section: Section) => (query: Query = {}) => withQuery(pathOf(site, { section }), query)
  const entry = (section: Section) => (slug: string, query: Query = {}) =>
    withQuery(pathOf(site, { section, slug }), query)
  const page = (slug: string) => pathOf(site, { section: 'page', slug })
  return {
    home: () => pathOf(site, { section: 'home' }),
    offers: list('offers'),
    offer: entry('offers'),
    topics: () => pathOf(site, { section: 'topics' }),
    topic: (slug: string, query: Query = {}) => withQuery(pathOf(site, { section: 'topics', slug }), query),
    institutions: list('institutions'),
    institution: entry('institutions'),
    news: list('news'),
    newsItem: entry('news'),
    /** The event of a piece of news as a calendar file. */
    calendar: (slug: string) => `/calendar/${site}/${encodeURIComponent(slug)}.ics`,
    /** All events that news announce, to follow in a calendar program. */
    events: () => `/feeds/${site}/events.ics`,
    /** When an offer takes place, as a calendar file. */
    offerCalendar: (slug: string) => `/calendar/${site}/offers/${encodeURIComponent(slug)}.ics`,
    /** Whom to ask, as a file for the address book. */
    contact: (of: 'offers' | 'institutions', slug: string) => `/contacts/${site}/${of}/${encodeURIComponent(slug)}.vcf`,
    positionPapers: list('positionPapers'),
    positionPaper: entry('positionPapers'),
    demands: () => pathOf(site, { section: 'demands' }),
    guides: () => pathOf(site, { section: 'guides' }),
    guide: entry('guides'),
    /** A step of a guide, where it stands on the page. */
    guideStep: (slug: string, documentId: string) => `${pathOf(site, { section: 'guides', slug })}#${documentId}`,
    search: list('search'),
    /** Who is responsible; with a slug the part of the page about one matter. */
    responsibility: (slug?: string) =>
      pathOf(site, { section: 'responsibility' }) + (slug === undefined ? '' : `#${matterAnchor(slug)}`),
    offline: () => pathOf(site, { section: 'offline' }),
    offlineCopy: () => pathOf(site, { section: 'offlineCopy' }),
    list: list('list'),
    handout: list('handout'),
    brochure: () => pathOf(site, { section: 'brochure' }),
    report: list('report'),
    outcome: list('outcome'),
    help: () => pathOf(site, { section: 'help' }),
    /** Where the line for other websites is put together. */
    embed: list('embed'),
    /** How good the directory is, in numbers. */
    quality: () => pathOf(site, { section: 'quality' }),
    page,
    /** The address of a page by what it is; undefined while no such page is published. */
    pageByKey: ({ pages }: Pick<Site, 'pages'>, key: (typeof pageKeys)[number]): string | undefined => {
      const found = pages.find(candidate => candidate.key === key)
      return found && page(found.slug)
    },
  }
}
