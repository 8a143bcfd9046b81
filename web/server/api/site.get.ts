import type { Site } from '@buendnis/contract'
import { LocaleQuestion } from '../cms/questions.ts'
import { readSite } from '../cms/site.ts'

export default answer(async event =>
  await readSite(useCms(event), questionOf(event, LocaleQuestion).locale) satisfies Site)
