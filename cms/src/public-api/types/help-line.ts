import { choices, number, searchWords, text, words } from '../fields'
import type { PublicType } from '../public-type'

export const helpLine: PublicType = {
  uid: 'api::help-line.help-line',
  path: 'help-lines',
  fields: {
    name: words(),
    whatFor: words(),
    number: text(),
    languages: choices(),
    hours: words(),
    website: text(),
    source: text(),
    synonyms: searchWords(),
    order: number(),
  },
  keys: [],
  filters: ['number', 'languages', 'order'],
  sort: ['order', 'number'],
  defaultSort: ['order'],
}
