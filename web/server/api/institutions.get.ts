import type { Institution, Pagination } from '@buendnis/contract'
import { readInstitutions } from '../cms/institutions.ts'
import { ListQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readInstitutions(useCms(), questionOf(event, ListQuestion)) satisfies { data: Institution[], meta: { pagination: Pagination } })
