import type { HelpLine, Pagination } from '@buendnis/contract'

interface HelpLineList { data: HelpLine[], meta: { pagination: Pagination } }

/** All numbers to call in need, the most urgent first. */
export const useHelpLines = async (): Promise<Ref<HelpLineList>> => {
  const query = { locale: useContentLocale(), pageSize: 100 }
  return settle(await useFetch<HelpLineList>('/api/help-lines', { query, deep: false }))
}
