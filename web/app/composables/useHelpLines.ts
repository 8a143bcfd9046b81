import type { HelpLine } from '@buendnis/contract'
import type { List } from '#shared/types/list'

/** All numbers to call in need, the most urgent first. */
export const useHelpLines = async (): Promise<Ref<List<HelpLine>>> => {
  const query = { locale: useContentLocale(), pageSize: 100 }
  return settle(await useFetch<List<HelpLine>>('/api/help-lines', { query, deep: false }))
}
