import { listOf, NewsItemSchema, oneOf, type Locale, type NewsItem, type Pagination } from '@buendnis/contract'
import type { CmsClient } from './client.ts'
import { listParams, type ListQuery } from './lists.ts'
import { parseAnswer } from './parse.ts'

const ListSchema = listOf(NewsItemSchema)
const EntrySchema = oneOf(NewsItemSchema)

/** News, the newest first. */
export const readNews = async (
  cms: CmsClient, list: ListQuery,
): Promise<{ data: NewsItem[], meta: { pagination: Pagination } }> =>
  parseAnswer(ListSchema, await cms.get('/api/news-items', listParams(list)), 'news')

/** One piece of news by its slug. */
export const readNewsItem = async (cms: CmsClient, slug: string, locale: Locale): Promise<NewsItem> => {
  const answer = await cms.get(`/api/news-items/${encodeURIComponent(slug)}`, { locale })
  return parseAnswer(EntrySchema, answer, `news item ${slug}`).data
}
