import type { Offer } from '@buendnis/contract'
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

/** One offer. */
export const useOffer = async (slug: string): Promise<Ref<Offer>> => {
  const query = { locale: useContentLocale() }
  return settle(await useFetch<Offer>(`/api/offers/${encodeURIComponent(slug)}`, { query, deep: false }))
}
