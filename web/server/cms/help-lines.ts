import { HelpLineSchema, listOf, type HelpLine } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { listParams, type ListQuery } from './requests.ts'
import { parseAnswer } from './parse.ts'

const ListSchema = listOf(HelpLineSchema)

/** The numbers to call in need, the most urgent first. */
export const readHelpLines = async (cms: CmsClient, list: ListQuery): Promise<List<HelpLine>> =>
  parseAnswer(ListSchema, await cms.always('/api/help-lines', listParams(list)), 'help lines')
