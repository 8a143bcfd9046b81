import type { NewsItem } from '@buendnis/contract'
import type { List } from '#shared/types/list'

/** News, the newest first, a page of them at a time (`?page=`). `pageSize`: 1 to 100. */
export const useNews = async ({ pageSize }: { pageSize?: number } = {}): Promise<Ref<List<NewsItem>>> =>
  settle(await useFetch<List<NewsItem>>('/api/news', { query: { ...useListQuery(), pageSize }, deep: false }))

/** One piece of news. */
export const useNewsItem = async (slug: string): Promise<Ref<NewsItem>> => {
  const query = { locale: useContentLocale() }
  return settle(await useFetch<NewsItem>(`/api/news/${encodeURIComponent(slug)}`, { query, deep: false }))
}
