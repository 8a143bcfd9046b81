import type { InstitutionDetail } from '@buendnis/contract'
import { readInstitution } from '../../cms/institutions.ts'
import { LocaleQuestion } from '../../cms/questions.ts'

export default answer(async event =>
  await readInstitution(useCms(event), slugOf(event), questionOf(event, LocaleQuestion).locale) satisfies InstitutionDetail)
