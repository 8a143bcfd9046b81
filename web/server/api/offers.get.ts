import type { Offer, Pagination } from '@buendnis/contract'
import { readOffers } from '../cms/offers.ts'
import { OffersQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readOffers(useCms(), questionOf(event, OffersQuestion)) satisfies { data: Offer[], meta: { pagination: Pagination } })
