import { berlinDay } from '../../clock'
import { describePage } from '../../public-api/read/list'
import { RequestError } from '../../public-api/request-error'
import type { Search } from '../search'
import type { SearchQuery } from './search-query'

/**
 * One page of hits, in Strapi's envelope.
 * @throws RequestError 503 while the index is not ready
 */
export const find = async (search: Search | undefined, { q, locale, type, page }: SearchQuery) => {
  const answer = await search?.find({ q, locale, type, offset: page.offset, limit: page.limit, today: berlinDay() })
  if (!search || !answer) {
    throw new RequestError(503, {
      de: 'Die Suche startet gerade. Bitte gleich noch einmal versuchen.',
      en: 'The search is just starting. Please try again in a moment.',
    })
  }
  if (answer.total === 0 && type === null && page.offset === 0) search.missed.note(q, answer.normalised, locale)
  return { data: answer.hits, meta: { pagination: describePage(page, page.withCount ? answer.total : undefined) } }
}
