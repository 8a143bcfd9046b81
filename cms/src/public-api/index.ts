import type { Core } from '@strapi/strapi'
import { keepPublishedRelations } from './keep-published-relations'

/** What the public API needs before the server starts; its addresses are the routes in `api/`. */
export const registerPublicApi = (strapi: Core.Strapi) => {
  keepPublishedRelations(strapi)
}
