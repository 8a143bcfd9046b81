import { listOf, OfferDetailSchema, OfferSchema, oneOf, type Locale, type Offer, type OfferDetail } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { entryPath, listParams, type ListQuery } from './requests.ts'

const ListSchema = listOf(OfferSchema)
const EntrySchema = oneOf(OfferDetailSchema)

export interface OffersQuery extends ListQuery {
  topic?: string | undefined
  institution?: string | undefined
  kind?: Offer['kind'] | undefined
  area?: Offer['area'] | undefined
}

/** Offers in the order of the CMS, narrowed to a topic, an institution (slugs), a kind, an area. */
export const readOffers = async (
  cms: CmsClient,
  { topic, institution, kind, area, ...list }: OffersQuery,
): Promise<List<Offer>> => {
  const params = listParams(list, {
    topics: topic === undefined ? undefined : { slug: { $eq: topic } },
    institution: institution === undefined ? undefined : { slug: { $eq: institution } },
    kind: kind === undefined ? undefined : { $eq: kind },
    area: area === undefined ? undefined : { $eq: area },
  })
  return parseAnswer(ListSchema, await cms.always('/api/offers', params), 'offers')
}

/** One offer by its slug, with similar ones. */
export const readOffer = async (cms: CmsClient, slug: string, locale: Locale): Promise<OfferDetail> =>
  parseAnswer(EntrySchema, await cms.entry(entryPath('offers', slug), { locale }), `offer ${slug}`).data
