import type { NewsItem } from '@buendnis/contract'
import { readNewsItem } from '../../cms/news.ts'
import { LocaleQuestion } from '../../cms/questions.ts'

export default answer(async event =>
  await readNewsItem(useCms(event), slugOf(event), questionOf(event, LocaleQuestion).locale) satisfies NewsItem)
