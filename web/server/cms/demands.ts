import { DemandSchema, listOf, type Demand, type Locale } from '@buendnis/contract'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { listParams } from './requests.ts'

const ListSchema = listOf(DemandSchema)

/** What the CMS answers at most at once. */
const pageSize = 100

/** Every demand of every paper: the overview leaves none out, so further pages are read until there is none. */
export const readDemands = async (cms: CmsClient, locale: Locale, page = 1): Promise<Demand[]> => {
  const { data, meta } = parseAnswer(ListSchema, await cms.always('/api/demands', listParams({ locale, page, pageSize })), 'demands')
  return page < meta.pagination.pageCount ? [...data, ...await readDemands(cms, locale, page + 1)] : data
}
