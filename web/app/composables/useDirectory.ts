import type { Offer } from '@buendnis/contract'

/** All offers of the directory in the language of this page. */
export const useDirectory = async (): Promise<Ref<Offer[]>> =>
  settle(await useFetch<Offer[]>('/api/directory', { query: { locale: useContentLocale() }, deep: false }))
