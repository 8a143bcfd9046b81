import type { Core } from '@strapi/strapi'
import { missedSearchModel } from './missed/model'
import { Search } from './search'

export { readMissedSearches, type MissedSearch } from './missed/missed-searches'

const searches = new WeakMap<Core.Strapi, Search>()

/** The search of this server; nothing before it was started. */
export const searchOf = (strapi: Core.Strapi): Search | undefined => searches.get(strapi)

/** Adds the table of missed searches. Call it in `register`. */
export const registerSearch = (strapi: Core.Strapi) => {
  strapi.get('models').add(missedSearchModel)
}

/** Starts the search in the background. Call it in `bootstrap`, last. */
export const startSearch = (strapi: Core.Strapi) => {
  const search = new Search(strapi)
  searches.set(strapi, search)
  search.start()
}

/** Keeps the index for the next start, and ends the search. Call it in `destroy`. */
export const stopSearch = async (strapi: Core.Strapi) => {
  await searches.get(strapi)?.stop()
}
