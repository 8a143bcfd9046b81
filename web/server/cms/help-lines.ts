import { HelpLineSchema, listOf, type HelpLine, type Pagination } from '@buendnis/contract'
import type { CmsClient } from './client.ts'
import { listParams, type ListQuery } from './lists.ts'
import { parseAnswer } from './parse.ts'

const ListSchema = listOf(HelpLineSchema)

/** The numbers to call in need, the most urgent first. */
export const readHelpLines = async (
  cms: CmsClient, list: ListQuery,
): Promise<{ data: HelpLine[], meta: { pagination: Pagination } }> =>
  parseAnswer(ListSchema, await cms.get('/api/help-lines', listParams(list)), 'help lines')
