import { administrations, contact, text, words } from '../fields'
import type { PublicType } from '../public-type'

/** The single entry with the site's own words. Topics, pages, guides and `containsDemoContent` are added by `read/site`. */
export const site: PublicType = {
  uid: 'api::site.site',
  path: 'site',
  fields: {
    name: words(),
    claim: words(),
    introduction: words(),
    contact: contact(),
    instagramUrl: text(),
    notice: words(),
    administrations: administrations(),
  },
  keys: [],
  filters: [],
  sort: [],
  defaultSort: [],
}
