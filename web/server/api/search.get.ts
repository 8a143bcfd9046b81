import type { SearchHit } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import { SearchQuestion } from '../cms/questions.ts'
import { readSearch } from '../cms/search.ts'

export default answer(async event =>
  await readSearch(useCms(), questionOf(event, SearchQuestion)) satisfies List<SearchHit>)
