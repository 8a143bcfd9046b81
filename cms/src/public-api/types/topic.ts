import { number, searchWords, text, words, yes } from '../fields'
import type { PublicType } from '../public-type'

export const topic: PublicType = {
  uid: 'api::topic.topic',
  path: 'topics',
  fields: {
    name: words(),
    slug: text(),
    summary: words(),
    introduction: words(),
    icon: text(),
    synonyms: searchWords(),
    order: number(),
    discreet: yes(),
  },
  keys: ['slug'],
  filters: ['slug', 'icon', 'order'],
  sort: ['order', 'slug'],
  defaultSort: ['order', 'slug'],
}
