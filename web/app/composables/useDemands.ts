import type { Demand } from '@buendnis/contract'

/** Every demand of the alliance. */
export const useDemands = async (): Promise<Ref<Demand[]>> => {
  const query = { locale: useContentLocale() }
  return settle(await useFetch<Demand[]>('/api/demands', { query, deep: false }))
}
