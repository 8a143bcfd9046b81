import type { GuideDetail } from '@buendnis/contract'

/** One guide with its steps. */
export const useGuide = async (slug: string): Promise<Ref<GuideDetail>> => {
  const query = { locale: useContentLocale() }
  return settle(await useFetch<GuideDetail>(`/api/guides/${encodeURIComponent(slug)}`, { query, deep: false }))
}
