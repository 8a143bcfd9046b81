import type { Responsibility } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import { ListQuestion } from '../cms/questions.ts'
import { readResponsibilities } from '../cms/responsibilities.ts'

export default answer(async event =>
  await readResponsibilities(useCms(event), questionOf(event, ListQuestion)) satisfies List<Responsibility>)
