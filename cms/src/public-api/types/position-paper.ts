import { day, file, many, richText, text, words } from '../fields'
import type { PublicType } from '../public-type'
import {
  demandReference, institutionReference, newsItemReference, offerReference, topicReference,
} from '../references'

export const positionPaper: PublicType = {
  uid: 'api::position-paper.position-paper',
  path: 'position-papers',
  fields: {
    title: words(),
    slug: text(),
    summary: words(),
    body: richText(),
    adoptedOn: day(),
    signatories: many(institutionReference),
    document: file(),
    topics: many(topicReference),
    demands: many(demandReference),
    relatedOffers: many(offerReference),
    relatedNews: many(newsItemReference),
  },
  keys: ['slug'],
  filters: [
    'slug', 'adoptedOn', 'topics.slug', 'topics.documentId', 'signatories.slug', 'signatories.documentId',
  ],
  sort: ['slug', 'adoptedOn'],
  defaultSort: ['adoptedOn:desc', 'slug'],
}
