import type { Page } from '@buendnis/contract'
import { readPage } from '../../cms/pages.ts'
import { LocaleQuestion } from '../../cms/questions.ts'

export default answer(async event =>
  await readPage(useCms(event), slugOf(event), questionOf(event, LocaleQuestion).locale) satisfies Page)
