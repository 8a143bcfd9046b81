import { listOf, NewsItemSchema, oneOf, type Locale, type NewsItem } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { entryPath, listParams, type ListQuery } from './requests.ts'

const ListSchema = listOf(NewsItemSchema)
const EntrySchema = oneOf(NewsItemSchema)

/** News, the newest first. */
export const readNews = async (cms: CmsClient, list: ListQuery): Promise<List<NewsItem>> =>
  parseAnswer(ListSchema, await cms.always('/api/news', listParams(list)), 'news')

/** One piece of news by its slug. */
export const readNewsItem = async (cms: CmsClient, slug: string, locale: Locale): Promise<NewsItem> => {
  const answer = await cms.entry(entryPath('news', slug), { locale })
  return parseAnswer(EntrySchema, answer, `news item ${slug}`).data
}
