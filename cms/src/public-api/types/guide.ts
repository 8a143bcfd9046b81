import { many, number, richText, searchWords, text, words } from '../fields'
import type { PublicType } from '../public-type'
import { stepsOfGuide } from '../read/guide-steps'
import { topicReference } from '../references'

export const guide: PublicType = {
  uid: 'api::guide.guide',
  path: 'guides',
  fields: {
    title: words(),
    slug: text(),
    summary: words(),
    introduction: richText(),
    closing: richText(),
    synonyms: searchWords(),
    icon: text(),
    topics: many(topicReference),
    order: number(),
  },
  extras: { steps: stepsOfGuide },
  keys: ['slug'],
  filters: ['slug', 'icon', 'order', 'topics.slug', 'topics.documentId'],
  sort: ['order', 'slug'],
  defaultSort: ['order', 'slug'],
}
