import type { Demand } from '@buendnis/contract'
import { readDemands } from '../cms/demands.ts'
import { LocaleQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readDemands(useCms(event), questionOf(event, LocaleQuestion).locale) satisfies Demand[])
