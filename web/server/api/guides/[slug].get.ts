import type { GuideDetail } from '@buendnis/contract'
import { readGuide } from '../../cms/guides.ts'
import { LocaleQuestion } from '../../cms/questions.ts'

export default answer(async event =>
  await readGuide(useCms(event), slugOf(event), questionOf(event, LocaleQuestion).locale) satisfies GuideDetail)
