import {
  listOf, oneOf, PositionPaperSchema, type Locale, type PositionPaper,
} from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { entryPath, listParams, type ListQuery } from './requests.ts'

const ListSchema = listOf(PositionPaperSchema)
const EntrySchema = oneOf(PositionPaperSchema)

/** Position papers, the newest first. */
export const readPositionPapers = async (cms: CmsClient, list: ListQuery): Promise<List<PositionPaper>> =>
  parseAnswer(ListSchema, await cms.always('/api/position-papers', listParams(list)), 'position papers')

/** One position paper with its demands. */
export const readPositionPaper = async (cms: CmsClient, slug: string, locale: Locale): Promise<PositionPaper> => {
  const answer = await cms.entry(entryPath('position-papers', slug), { locale })
  return parseAnswer(EntrySchema, answer, `position paper ${slug}`).data
}
