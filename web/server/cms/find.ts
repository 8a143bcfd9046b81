import { FoundOffersSchema, type FoundOffers, type OfferFacetName } from '@buendnis/contract'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import type { ListQuery } from './requests.ts'

export interface FindQuery extends ListQuery, Partial<Record<OfferFacetName, string[] | undefined>> {
  q?: string | undefined
}

/** Offers that fit, with a count at every further choice: the best first, without a search the freshest. */
export const findOffers = async (cms: CmsClient, query: FindQuery): Promise<FoundOffers> =>
  parseAnswer(FoundOffersSchema, await cms.always('/api/offers/find', query), 'found offers')
