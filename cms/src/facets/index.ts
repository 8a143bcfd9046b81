export { findOffers, startFacets } from './find'
export { readFindQuery } from './query'
