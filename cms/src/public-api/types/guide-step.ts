import { many, number, one, richText, wordLines, words } from '../fields'
import type { PublicType } from '../public-type'
import { chosenOfferReference, guideReference, helpLineReference } from '../references'

export const guideStep: PublicType = {
  uid: 'api::guide-step.guide-step',
  path: 'guide-steps',
  partOf: 'guide',
  fields: {
    title: words(),
    text: richText(),
    byWhen: words(),
    documentsToBring: wordLines(),
    responsibleAuthority: words(),
    order: number(),
    guide: one(guideReference),
    offers: many(chosenOfferReference),
    helpLines: many(helpLineReference),
  },
  keys: [],
  filters: ['order', 'guide.slug', 'guide.documentId', 'offers.slug', 'offers.documentId'],
  sort: ['order'],
  defaultSort: ['order'],
}
