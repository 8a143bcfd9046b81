import type { Offer } from '@buendnis/contract'
import { readKept } from '#shared/utils/kept'

/** The entries that this page's address names (`?o=`), in their order. */
export const useKeptSlugs = (): string[] => readKept(useQueryValues('o'))

/** The offers of a list in one language. Those that are gone, and those that no list may show, are left out. */
export const useKeptOffers = async (slugs: readonly string[], locale: Offer['locale']): Promise<Ref<Offer[]>> => {
  if (slugs.length === 0) return shallowRef([])
  return settle(await useFetch<Offer[]>('/api/kept', { query: { o: slugs, locale }, deep: false }))
}
