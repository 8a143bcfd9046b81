import type { Offer } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import { readOffers } from '../cms/offers.ts'
import { OffersQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readOffers(useCms(), questionOf(event, OffersQuestion)) satisfies List<Offer>)
