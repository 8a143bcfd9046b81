import type { Offer } from '@buendnis/contract'
import { isAboutViolence } from '#shared/utils/violence'
import { readOffersBySlug } from '../cms/offers.ts'
import { KeptQuestion } from '../cms/questions.ts'

export default answer(async (event) => {
  const { o = [], locale } = questionOf(event, KeptQuestion)
  const offers = await readOffersBySlug(useCms(event), o, locale)
  return offers.filter(({ topics }) => !isAboutViolence(topics)) satisfies Offer[]
})
