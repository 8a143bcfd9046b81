import type { Page } from '@buendnis/contract'

/** A text of its own: the alliance, imprint, privacy … */
export const usePage = async (slug: string): Promise<Ref<Page>> => {
  const query = { locale: useContentLocale() }
  return settle(await useFetch<Page>(`/api/pages/${encodeURIComponent(slug)}`, { query, deep: false }))
}
