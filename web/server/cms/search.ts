import { SearchAnswerSchema, type SearchHit } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import type { ListQuery } from './requests.ts'

/** Everything that a search finds, best first. */
export const readSearch = async (
  cms: CmsClient, { q, locale, page = 1, pageSize = 12 }: ListQuery & { q: string },
): Promise<List<SearchHit>> =>
  parseAnswer(SearchAnswerSchema, await cms.always('/api/search', { q, locale, pagination: { page, pageSize } }), 'search')
