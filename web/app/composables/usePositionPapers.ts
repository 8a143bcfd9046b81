import type { PositionPaper } from '@buendnis/contract'
import type { List } from '#shared/types/list'

/** Position papers, the newest first, a page of them at a time (`?page=`). */
export const usePositionPapers = async (): Promise<Ref<List<PositionPaper>>> =>
  settle(await useFetch<List<PositionPaper>>('/api/position-papers', { query: useListQuery(), deep: false }))

/** One position paper with its demands. */
export const usePositionPaper = async (slug: string): Promise<Ref<PositionPaper>> => {
  const query = { locale: useContentLocale() }
  return settle(await useFetch<PositionPaper>(
    `/api/position-papers/${encodeURIComponent(slug)}`, { query, deep: false },
  ))
}
