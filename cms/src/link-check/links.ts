import type { Core } from '@strapi/strapi'
import { componentAttributes, isRecord, type Attributes } from '../content-types/attributes'
import { contentUids, type ContentUid } from '../content-types/uids'
import { typeDefinitions } from '../dashboard/definitions'
import { urlFields } from '../editorial/values'
import { rowsOf, type Row } from '../public-api/row'

/** A link of a published entry to somewhere outside. */
export interface Link {
  readonly url: string
  readonly uid: ContentUid
  readonly documentId: string
  readonly locale: string
  /** What the entry is called. */
  readonly title: string
  /** The outermost field that it stands in. */
  readonly field: string
}

/** Rows that are read at once. */
const pageSize = 200

const populateOf = (strapi: Core.Strapi, attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).flatMap(([name, attribute]) => (attribute.type === 'component'
    ? [[name, { populate: populateOf(strapi, componentAttributes(strapi, attribute.component)) }]]
    : [])))

const urlsOfBlocks = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(urlsOfBlocks)
  if (!isRecord(value)) return []
  const own = value.type === 'link' && typeof value.url === 'string' ? [value.url] : []
  return [...own, ...urlsOfBlocks(value.children)]
}

const urlsOf = (strapi: Core.Strapi, name: string, attribute: Attributes[string], value: unknown): string[] => {
  if (value === null || value === undefined) return []
  if (attribute.type === 'blocks') return urlsOfBlocks(value)
  if (attribute.type === 'string') return urlFields.has(name) && typeof value === 'string' ? [value] : []
  if (attribute.type !== 'component') return []
  const inner = componentAttributes(strapi, attribute.component)
  const items: unknown[] = Array.isArray(value) ? value : [value]
  return items.filter(isRecord).flatMap(item =>
    Object.entries(inner).flatMap(([key, one]) => urlsOf(strapi, key, one, item[key])))
}

const isOutside = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url)

const linksOfRow = (strapi: Core.Strapi, uid: ContentUid, row: Row): Link[] => {
  const mainField = typeDefinitions.find(definition => definition.uid === uid)?.mainField ?? 'title'
  const title = typeof row[mainField] === 'string' ? row[mainField] : ''
  const place = { uid, documentId: String(row.documentId), locale: String(row.locale ?? 'de'), title }
  return Object.entries(strapi.contentType(uid).attributes).flatMap(([field, attribute]) =>
    // What is after # stays in the browser.
    urlsOf(strapi, field, attribute, row[field]).filter(isOutside).map(url => ({ ...place, field, url: url.replace(/#.*$/, '') })))
}

const readRows = async (strapi: Core.Strapi, uid: ContentUid, more: object, offset: number) =>
  rowsOf(await strapi.db.query(uid).findMany({
    where: { publishedAt: { $notNull: true }, ...more },
    populate: populateOf(strapi, strapi.contentType(uid).attributes),
    orderBy: { id: 'asc' }, limit: pageSize, offset,
  }))

const unique = (links: readonly Link[]): Link[] =>
  [...new Map(links.map(link => [`${link.locale} ${link.field} ${link.url}`, link])).values()]

/** The links of one entry as it is published, in all languages; a fact, which all languages share, comes once, in German. */
export const linksOfEntry = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<Link[]> => {
  const links = (await readRows(strapi, uid, { documentId }, 0)).flatMap(row => linksOfRow(strapi, uid, row))
  const german = new Set(links.filter(({ locale }) => locale === 'de').map(({ field, url }) => `${field} ${url}`))
  return unique(links.filter(({ locale, field, url }) => locale === 'de' || !german.has(`${field} ${url}`)))
}

/** All addresses outside that published entries name, with the entries (`uid documentId`) that do. */
export const allLinks = async (strapi: Core.Strapi): Promise<Map<string, Set<string>>> => {
  const found = new Map<string, Set<string>>()
  for (const uid of contentUids) {
    for (let offset = 0; ; offset += pageSize) {
      const rows = await readRows(strapi, uid, {}, offset)
      for (const { url, documentId } of rows.flatMap(row => linksOfRow(strapi, uid, row))) {
        found.set(url, (found.get(url) ?? new Set()).add(`${uid} ${documentId}`))
      }
      if (rows.length < pageSize) break
    }
  }
  return found
}
