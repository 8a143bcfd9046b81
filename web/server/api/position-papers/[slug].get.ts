import type { PositionPaper } from '@buendnis/contract'
import { readPositionPaper } from '../../cms/position-papers.ts'
import { LocaleQuestion } from '../../cms/questions.ts'

export default answer(async event =>
  await readPositionPaper(useCms(event), slugOf(event), questionOf(event, LocaleQuestion).locale) satisfies PositionPaper)
