import { listOf, ResponsibilitySchema, type Responsibility } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { listParams, type ListQuery } from './requests.ts'

const ListSchema = listOf(ResponsibilitySchema)

/** What people ask about, with the offices that are responsible. */
export const readResponsibilities = async (cms: CmsClient, list: ListQuery): Promise<List<Responsibility>> =>
  parseAnswer(ListSchema, await cms.always('/api/responsibilities', listParams(list)), 'responsibilities')
