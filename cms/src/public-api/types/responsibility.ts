import { many, number, text, words } from '../fields'
import type { PublicType } from '../public-type'
import { offerReference, responsibleOfficeReference } from '../references'

export const responsibility: PublicType = {
  uid: 'api::responsibility.responsibility',
  path: 'responsibilities',
  fields: {
    name: words(),
    slug: text(),
    explanation: words(),
    order: number(),
    offers: many(offerReference),
    offices: many(responsibleOfficeReference),
  },
  keys: ['slug'],
  filters: [
    'slug', 'order', 'offers.slug', 'offers.documentId', 'offices.municipalities', 'offices.confirmedAt', 'offices.documentId',
  ],
  sort: ['order', 'slug'],
  defaultSort: ['order'],
}
