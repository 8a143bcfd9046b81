import type { Core } from '@strapi/strapi'
import type { Fields } from '../fields'
import type { PublicType } from '../public-type'
import type { ListQuery } from '../query/read-query'
import type { Order, Page } from '../query/list-query'
import { isRow, type Row } from '../row'
import { readDocuments } from './documents'
import { translatedInto } from './overlay'
import { publicDocuments } from './published'

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

/** Whether an attribute may be empty, by the schema. What documents are found by is there once they are published. */
const mayBeEmpty = (strapi: Core.Strapi, type: PublicType, name: string): boolean => {
  const attribute: unknown = strapi.contentType(type.uid).attributes[name]
  return type.sort.includes(name) && !type.keys.includes(name) && isRow(attribute) && attribute.required !== true
}

/**
 * One page of the documents. What is empty in the first attribute of the order comes last in both directions: left to
 * themselves, SQLite and PostgreSQL put it at different ends.
 */
const readPage = async (strapi: Core.Strapi, type: PublicType, query: ListQuery, where: Row[]): Promise<Row[]> => {
  const { limit, offset } = query.page
  const read = (more: Row[], order: Order[], from: number, count: number) => readDocuments(strapi, {
    type,
    fields: pick(type.fields, query.fields),
    locale: query.locale,
    where: [...where, ...more],
    common: query.fields,
    order,
    limit: count,
    offset: from,
    drafts: query.drafts,
  })
  const [first] = query.order.flatMap(order => Object.keys(order))
  if (first === undefined || !mayBeEmpty(strapi, type, first)) return read([], query.order, offset, limit)
  const filled = { [first]: { $notNull: true } }
  const filledOnes = { $and: [publicDocuments(type, query.drafts), ...where, filled] }
  const total = await strapi.db.query(type.uid).count({ where: filledOnes })
  const start = offset < total ? await read([filled], query.order, offset, limit) : []
  if (start.length === limit) return start
  const rest = await read([{ [first]: { $null: true } }], query.order.slice(1), Math.max(0, offset - total), limit - start.length)
  return [...start, ...rest]
}

/** One page of a list, in Strapi's envelope. */
export const readList = async (strapi: Core.Strapi, type: PublicType, query: ListQuery) => {
  const { locale, drafts } = query
  const where: Row[] = [...query.where, ...(query.fallback ? [] : translatedInto(strapi, type.uid, locale, drafts))]
  const [data, total] = await Promise.all([
    readPage(strapi, type, query, where),
    query.page.withCount
      ? strapi.db.query(type.uid).count({ where: { $and: [publicDocuments(type, drafts), ...where] } })
      : undefined,
  ])
  return { data, meta: { pagination: describePage(query.page, total) } }
}
