import type { FoundOffers } from '@buendnis/contract'
import { findOffers } from '../cms/find.ts'
import { FindQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await findOffers(useCms(), questionOf(event, FindQuestion)) satisfies FoundOffers)
