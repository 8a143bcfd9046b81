import type { SearchHit } from '@buendnis/contract'
import type { List } from '#shared/types/list'

/** What was searched for (`?q=`), empty when nothing was. */
export const useSearchWords = (): string => (useQueryValue('q') ?? '').slice(0, 200)

/** Everything that a search finds, best first, a page of it at a time (`?page=`). */
export const useSearch = async (q: string): Promise<Ref<List<SearchHit>>> =>
  settle(await useFetch<List<SearchHit>>('/api/search', { query: { ...useListQuery(), q }, deep: false }))
