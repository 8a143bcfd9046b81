import { choices, day, image, many, phones, places, schedules, text, words, yes } from '../fields'
import type { PublicType } from '../public-type'
import { newsItemReference, offerReference, positionPaperReference, topicReference, type ReferenceType } from '../references'

/** With its topics: what an institution offers may make its page one to be careful with. */
const ownOffer: ReferenceType = {
  ...offerReference,
  fields: { ...offerReference.fields, topics: many(topicReference) },
}

export const institution: PublicType = {
  uid: 'api::institution.institution',
  path: 'institutions',
  fields: {
    name: text(),
    slug: text(),
    kind: text(),
    description: words(),
    isMember: yes(),
    memberSince: day(),
    portraitTask: words(),
    portraitHelp: words(),
    portraitReason: words(),
    logo: image(),
    website: text(),
    phones: phones(),
    email: text(),
    places: places(),
    openingHours: schedules(),
    languages: choices(),
  },
  detailFields: {
    offers: many(ownOffer),
    newsItems: many(newsItemReference),
    positionPapers: many(positionPaperReference),
  },
  keys: ['slug'],
  filters: ['slug', 'name', 'kind', 'isMember', 'memberSince', 'languages', 'offers.slug', 'offers.documentId'],
  sort: ['slug', 'kind', 'isMember', 'memberSince'],
  defaultSort: ['slug'],
}
