import type { Locale } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import type { ListQuery } from './requests.ts'

const pageSize = 100

/** All entries of a list, a hundred at a time, one after the other: nobody waits for them, and the CMS has other callers. */
export const readAll = async <Item>(
  cms: CmsClient, locale: Locale, read: (cms: CmsClient, query: ListQuery) => Promise<List<Item>>, page = 1,
): Promise<Item[]> => {
  const { data, meta } = await read(cms, { locale, page, pageSize })
  return page < meta.pagination.pageCount ? [...data, ...await readAll(cms, locale, read, page + 1)] : data
}
