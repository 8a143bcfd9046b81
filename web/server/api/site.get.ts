import type { Site } from '@buendnis/contract'
import { LocaleQuestion } from '../cms/questions.ts'
import { readSite } from '../cms/site.ts'

export default answer(async event =>
  await readSite(useCms(), questionOf(event, LocaleQuestion).locale) satisfies Site)
