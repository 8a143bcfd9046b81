import type { Institution } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import { readInstitutions } from '../cms/institutions.ts'
import { ListQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readInstitutions(useCms(event), questionOf(event, ListQuestion)) satisfies List<Institution>)
