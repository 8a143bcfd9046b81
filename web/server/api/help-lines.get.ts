import type { HelpLine, Pagination } from '@buendnis/contract'
import { readHelpLines } from '../cms/help-lines.ts'
import { ListQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readHelpLines(useCms(), questionOf(event, ListQuestion)) satisfies { data: HelpLine[], meta: { pagination: Pagination } })
