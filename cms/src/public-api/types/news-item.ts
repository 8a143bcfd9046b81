import { day, event, image, many, richText, text, words } from '../fields'
import type { PublicType } from '../public-type'
import { institutionReference, topicReference } from '../references'

export const newsItem: PublicType = {
  uid: 'api::news-item.news-item',
  path: 'news',
  fields: {
    title: words(),
    slug: text(),
    teaser: words(),
    body: richText(),
    image: image(),
    date: day(),
    topics: many(topicReference),
    institutions: many(institutionReference),
    event: event(),
    instagramUrl: text(),
  },
  keys: ['slug'],
  filters: [
    'slug', 'date', 'event.startDate', 'event.endDate', 'topics.slug', 'topics.documentId', 'institutions.slug',
    'institutions.documentId',
  ],
  sort: ['slug', 'date'],
  defaultSort: ['date:desc', 'slug'],
}
