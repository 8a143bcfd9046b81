import type { NewsItem, Pagination } from '@buendnis/contract'

interface NewsList { data: NewsItem[], meta: { pagination: Pagination } }

/** News, the newest first, a page of them at a time (`?page=`). `pageSize`: 1 to 100. */
export const useNews = async ({ pageSize }: { pageSize?: number } = {}): Promise<Ref<NewsList>> =>
  settle(await useFetch<NewsList>('/api/news', { query: { ...useListQuery(), pageSize }, deep: false }))

/** One piece of news. */
export const useNewsItem = async (slug: string): Promise<Ref<NewsItem>> => {
  const query = { locale: useContentLocale() }
  return settle(await useFetch<NewsItem>(`/api/news/${encodeURIComponent(slug)}`, { query, deep: false }))
}
