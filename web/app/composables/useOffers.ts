import type { Offer, OfferDetail } from '@buendnis/contract'
import type { List } from '#shared/types/list'

/** Offers of this page's address: `?page=`, `?kind=` and `?area=`, and `?topic=` unless a topic is given (slugs). */
export const useOffers = async ({ topic }: { topic?: string } = {}): Promise<Ref<List<Offer>>> => {
  const query = {
    ...useListQuery(),
    topic: topic ?? useQueryValue('topic'),
    kind: useQueryValue('kind'),
    area: useQueryValue('area'),
  }
  return settle(await useFetch<List<Offer>>('/api/offers', { query, deep: false }))
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
