import type { NewsItem, Pagination } from '@buendnis/contract'
import { readNews } from '../cms/news.ts'
import { ListQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readNews(useCms(), questionOf(event, ListQuestion)) satisfies { data: NewsItem[], meta: { pagination: Pagination } })
