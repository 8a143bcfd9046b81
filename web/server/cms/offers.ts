import { listOf, OfferDetailSchema, OfferSchema, oneOf, type Locale, type Offer, type OfferDetail } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { entryPath, listParams, type ListQuery } from './requests.ts'

const ListSchema = listOf(OfferSchema)
const EntrySchema = oneOf(OfferDetailSchema)

/** Offers in the order of the CMS, if nothing else is asked for; `topic` is the slug of what they are about. */
export const readOffers = async (cms: CmsClient, list: ListQuery, topic?: string): Promise<List<Offer>> => {
  const filters = topic === undefined ? {} : { topics: { slug: { $eq: topic } } }
  return parseAnswer(ListSchema, await cms.always('/api/offers', listParams(list, filters)), 'offers')
}

const directoryPageSize = 100

/** More offers than this (2,000) are no directory that somebody prints. */
const maxDirectoryPages = 20

/**
 * All offers at once: one question per hundred. Those after the first are asked two at a time, so that a directory of a
 * thousand neither takes long nor keeps the CMS from others.
 */
export const readDirectory = async (cms: CmsClient, locale: Locale): Promise<Offer[]> => {
  const read = (page: number) => readOffers(cms, { locale, page, pageSize: directoryPageSize })
  const first = await read(1)
  const offers = [...first.data]
  const last = Math.min(first.meta.pagination.pageCount, maxDirectoryPages)
  for (let page = 2; page <= last; page += 2) {
    const pair = await Promise.all([page, page + 1].filter(number => number <= last).map(read))
    offers.push(...pair.flatMap(({ data }) => data))
  }
  return offers
}

/** The offers with these slugs (at most 100), in this order. What is not published any more is left out. */
export const readOffersBySlug = async (cms: CmsClient, slugs: readonly string[], locale: Locale): Promise<Offer[]> => {
  if (slugs.length === 0) return []
  const params = listParams({ locale, pageSize: 100 }, { slug: { $in: slugs } })
  const { data } = parseAnswer(ListSchema, await cms.always('/api/offers', params), 'offers by slug')
  return data.sort((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug))
}

/** One offer by its slug, with similar ones. */
export const readOffer = async (cms: CmsClient, slug: string, locale: Locale): Promise<OfferDetail> =>
  parseAnswer(EntrySchema, await cms.entry(entryPath('offers', slug), { locale }), `offer ${slug}`).data
