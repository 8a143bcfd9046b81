import type { Responsibility } from '@buendnis/contract'
import type { List } from '#shared/types/list'

/** Everything for which the place of residence decides which office is responsible. */
export const useResponsibilities = async (): Promise<Ref<List<Responsibility>>> => {
  const query = { locale: useContentLocale(), pageSize: 100 }
  return settle(await useFetch<List<Responsibility>>('/api/responsibilities', { query, deep: false }))
}
