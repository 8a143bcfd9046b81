import type { Core } from '@strapi/strapi'
import type { Fields } from '../fields'
import type { PublicType } from '../public-type'
import type { ListQuery } from '../query/read-query'
import type { Page } from '../query/list-query'
import type { Row } from '../row'
import { readDocuments } from './documents'
import { translatedInto } from './overlay'
import { publishedGerman } from './published'

/** The part of a type's table that is asked for. */
export const pick = (fields: Fields, names: ReadonlySet<string>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name)))

/** Where a page stands in its list, as the caller asked for it. */
export const describePage = (page: Page, total: number | undefined) => {
  if (page.by === 'start') {
    return { start: page.offset, limit: page.limit, ...(total === undefined ? {} : { total }) }
  }
  const pageSize = page.limit
  const position = { page: page.offset / pageSize + 1, pageSize }
  return total === undefined ? position : { ...position, pageCount: Math.ceil(total / pageSize), total }
}

/** One page of a list, in Strapi's envelope. */
export const readList = async (strapi: Core.Strapi, type: PublicType, query: ListQuery) => {
  const where: Row[] = [...query.where, ...(query.fallback ? [] : translatedInto(strapi, type.uid, query.locale))]
  const [data, total] = await Promise.all([
    readDocuments(strapi, {
      type,
      fields: pick(type.fields, query.fields),
      locale: query.locale,
      where,
      common: query.fields,
      order: query.order,
      limit: query.page.limit,
      offset: query.page.offset,
    }),
    query.page.withCount
      ? strapi.db.query(type.uid).count({ where: { $and: [publishedGerman, ...where] } })
      : undefined,
  ])
  return { data, meta: { pagination: describePage(query.page, total) } }
}
