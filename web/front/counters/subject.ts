import { localeBySite } from '../../shared/utils/locales.ts'
import { placeOf, type Section } from '../../shared/utils/paths.ts'
import type { Answer } from '../answer.ts'

/** Parts of the site that are counted under their name; all others are counted together. */
const named = [
  'offers', 'topics', 'institutions', 'news', 'positionPapers', 'demands', 'guides', 'help', 'search', 'responsibility',
] as const satisfies readonly Section[]

/** Parts whose pages belong to topics: their slug goes along, so that the CMS can count per topic. */
const ofTopics: readonly string[] = ['offers', 'topics', 'news', 'positionPapers']

/** What is counted: a page, a search, or a search that found nothing. */
export type CountKind = 'view' | 'search' | 'missed'

const keyOf = (kind: CountKind, locale: string, section: string, slug = '') => `${kind} ${locale} ${section} ${slug}`

/**
 * The sums that a page adds to, as `view de offers elterncafe`; none for what is no page of ours. Discreet pages are
 * counted together with imprint, privacy and the like: nobody reads from the sums how often they were opened.
 */
export const countedAs = (path: string, query: URLSearchParams, answer: Answer): string[] => {
  if (answer.status !== 200 || !String(answer.headers['content-type']).startsWith('text/html')) return []
  const found = placeOf(path)
  // Lists on other websites are read there: they say nothing about visits here.
  if (!found || found.place.section === 'embedded') return []
  const { code } = localeBySite(found.site)
  const { place } = found
  const section = place.section === 'home' ? 'home' : named.find(name => name === place.section)
  if (!section || answer.headers['cache-control'] === 'no-store') return [keyOf('view', code, 'other')]
  const slug = ofTopics.includes(section) && 'slug' in place ? place.slug : undefined
  const view = keyOf('view', code, section, slug)
  if (section !== 'search' || !query.get('q')?.trim() || Number(query.get('page') ?? 1) > 1) return [view]
  const search = [view, keyOf('search', code, section)]
  return answer.hits === 0 ? [...search, keyOf('missed', code, section)] : search
}
