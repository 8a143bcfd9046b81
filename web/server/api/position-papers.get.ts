import type { PositionPaper } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import { readPositionPapers } from '../cms/position-papers.ts'
import { ListQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readPositionPapers(useCms(event), questionOf(event, ListQuestion)) satisfies List<PositionPaper>)
