import { readInstitutionNames } from '../cms/institutions.ts'
import { LocaleQuestion } from '../cms/questions.ts'

export default answer(async event => await readInstitutionNames(useCms(event), questionOf(event, LocaleQuestion).locale))
