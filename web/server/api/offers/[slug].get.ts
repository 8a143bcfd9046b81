import type { OfferDetail } from '@buendnis/contract'
import { readOffer } from '../../cms/offers.ts'
import { LocaleQuestion } from '../../cms/questions.ts'

export default answer(async event =>
  await readOffer(useCms(event), slugOf(event), questionOf(event, LocaleQuestion).locale) satisfies OfferDetail)
