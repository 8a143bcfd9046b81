import type { Offer } from '@buendnis/contract'
import { readDirectory } from '../cms/offers.ts'
import { LocaleQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readDirectory(useCms(event), questionOf(event, LocaleQuestion).locale) satisfies Offer[])
