import type { PositionPaper, Pagination } from '@buendnis/contract'
import { readPositionPapers } from '../cms/position-papers.ts'
import { ListQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readPositionPapers(useCms(), questionOf(event, ListQuestion)) satisfies { data: PositionPaper[], meta: { pagination: Pagination } })
