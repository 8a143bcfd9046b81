import type { HelpLine } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import { readHelpLines } from '../cms/help-lines.ts'
import { ListQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readHelpLines(useCms(event), questionOf(event, ListQuestion)) satisfies List<HelpLine>)
