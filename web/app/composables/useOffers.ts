import type { FoundOffers, Offer, OfferDetail } from '@buendnis/contract'
import type { Chosen } from '#shared/utils/facets'

/** How many offers stand on a page of a list. */
const pageSize = 12

/** Offers that fit, with a count at every further choice; which page of them says this page's address (`?page=`). */
export const useFoundOffers = async ({ q, facets }: Chosen): Promise<Ref<FoundOffers>> => {
  const query = { ...useListQuery(), pageSize, q: q || undefined, ...facets }
  return settle(await useFetch<FoundOffers>('/api/find', { query, deep: false }))
}

const readOffer = (slug: string, locale: Offer['locale']) =>
  useFetch<OfferDetail>(`/api/offers/${encodeURIComponent(slug)}`, { query: { locale }, deep: false })

/** One offer. */
export const useOffer = async (slug: string): Promise<Ref<OfferDetail>> =>
  settle(await readOffer(slug, useContentLocale()))

/**
 * The same offer in German, to stand beside the words of the page when somebody asks for it (`?with=de`). This is the
 * one page that costs a third question to the CMS: on request alone. Null on German pages, and when German fails: the
 * page stands without it.
 */
export const useOfferInGerman = async (slug: string): Promise<Ref<Offer | null>> => {
  if (useQueryValue('with') !== 'de' || useContentLocale() === 'de') return shallowRef(null)
  const { data } = await readOffer(slug, 'de')
  return shallowRef(data.value ?? null)
}
