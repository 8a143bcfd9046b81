import { richText, text, words } from '../fields'
import type { PublicType } from '../public-type'

export const page: PublicType = {
  uid: 'api::page.page',
  path: 'pages',
  fields: {
    key: text(),
    title: words(),
    slug: text(),
    body: richText(),
  },
  keys: ['slug', 'key'],
  filters: ['slug', 'key'],
  sort: ['slug', 'key'],
  defaultSort: ['key'],
}
