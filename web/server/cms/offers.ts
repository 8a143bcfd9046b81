import { listOf, OfferDetailSchema, OfferSchema, oneOf, type Locale, type Offer, type OfferDetail } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { entryPath, listParams, type ListQuery } from './requests.ts'

const ListSchema = listOf(OfferSchema)
const EntrySchema = oneOf(OfferDetailSchema)

/** All offers in the order of the CMS. */
export const readOffers = async (cms: CmsClient, list: ListQuery): Promise<List<Offer>> =>
  parseAnswer(ListSchema, await cms.always('/api/offers', listParams(list)), 'offers')

/** One offer by its slug, with similar ones. */
export const readOffer = async (cms: CmsClient, slug: string, locale: Locale): Promise<OfferDetail> =>
  parseAnswer(EntrySchema, await cms.entry(entryPath('offers', slug), { locale }), `offer ${slug}`).data
