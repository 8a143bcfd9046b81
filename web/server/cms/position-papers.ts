import {
  listOf, oneOf, PositionPaperSchema, type Locale, type Pagination, type PositionPaper,
} from '@buendnis/contract'
import type { CmsClient } from './client.ts'
import { listParams, type ListQuery } from './lists.ts'
import { parseAnswer } from './parse.ts'

const ListSchema = listOf(PositionPaperSchema)
const EntrySchema = oneOf(PositionPaperSchema)

/** Position papers, the newest first. */
export const readPositionPapers = async (
  cms: CmsClient, list: ListQuery,
): Promise<{ data: PositionPaper[], meta: { pagination: Pagination } }> =>
  parseAnswer(ListSchema, await cms.get('/api/position-papers', listParams(list)), 'position papers')

/** One position paper with its demands. */
export const readPositionPaper = async (cms: CmsClient, slug: string, locale: Locale): Promise<PositionPaper> => {
  const answer = await cms.get(`/api/position-papers/${encodeURIComponent(slug)}`, { locale })
  return parseAnswer(EntrySchema, answer, `position paper ${slug}`).data
}
