import type { NewsItem } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import { readNews } from '../cms/news.ts'
import { ListQuestion } from '../cms/questions.ts'

export default answer(async event =>
  await readNews(useCms(event), questionOf(event, ListQuestion)) satisfies List<NewsItem>)
