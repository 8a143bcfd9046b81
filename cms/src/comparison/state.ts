import type { Core } from '@strapi/strapi'
import { componentAttributes, isInverse, isLocalized, isRecord, type Attribute, type Attributes } from '../content-types/attributes'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { typeDefinitions } from '../dashboard/definitions'
import { defaultLocale } from '../locales/locales'

/**
 * What a document says in one language, by field: plain values as they are stored, entries of a relation as
 * `{ documentId, title }`, media as `{ id, name }`, components without the ids of their rows. A language other than
 * German says words only; the facts stand in German.
 */
export type DocumentState = Readonly<Record<string, unknown>>

const systemNames = new Set([
  'id', 'documentId', 'locale', 'localizations', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'ownerKey',
])

/** The field by which the dashboard calls entries of a type. */
export const titleField = (uid: string): string =>
  typeDefinitions.find((definition) => definition.uid === uid)?.mainField ?? 'documentId'

const targetOf = (attribute: Attribute): ContentUid | undefined => {
  const facts: unknown = attribute
  if (attribute.type !== 'relation' || isInverse(attribute) || !isRecord(facts)) return undefined
  return typeof facts.target === 'string' && isContentUid(facts.target) ? facts.target : undefined
}

/** The fields that editors of a language write, in the order of the schema. */
export const writtenFields = (strapi: Core.Strapi, uid: ContentUid, locale: string): [string, Attribute][] =>
  Object.entries(strapi.contentType(uid).attributes).filter(([name, attribute]) => {
    if (systemNames.has(name)) return false
    if (locale !== defaultLocale) return isLocalized(attribute)
    return attribute.type !== 'relation' || targetOf(attribute) !== undefined
  })

const populateOf = (strapi: Core.Strapi, attributes: Iterable<[string, Attribute]>): Record<string, unknown> => {
  const populate: Record<string, unknown> = {}
  for (const [name, attribute] of attributes) {
    const target = targetOf(attribute)
    if (target) populate[name] = { select: ['documentId', titleField(target)] }
    if (attribute.type === 'media') populate[name] = { select: ['id', 'name'] }
    if (attribute.type === 'component') {
      const inner = componentAttributes(strapi, attribute.component)
      populate[name] = { populate: populateOf(strapi, Object.entries(inner)) }
    }
  }
  return populate
}

const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  return value === null || value === undefined ? [] : [value]
}

const componentOf = (strapi: Core.Strapi, attributes: Attributes, value: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).map(([name, attribute]) =>
    [name, valueOf(strapi, attribute, isRecord(value) ? value[name] : null)]))

/** A value of a row, or one of a form, in the shape of a state. */
export const valueOf = (strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown => {
  const target = targetOf(attribute)
  if (target) {
    return listOf(value).filter(isRecord).map((row) => ({ documentId: row.documentId, title: row[titleField(target)] ?? null }))
  }
  if (attribute.type === 'media') {
    return listOf(value).map((file) => (isRecord(file) ? { id: file.id, name: file.name ?? null } : { id: file, name: null }))
  }
  if (attribute.type === 'component') {
    const attributes = componentAttributes(strapi, attribute.component)
    const items = listOf(value).map((item) => componentOf(strapi, attributes, item))
    return attribute.repeatable ? items : items[0] ?? null
  }
  if (value instanceof Date) return value.toISOString()
  return value === undefined || value === '' ? null : value
}

/** A row of a document with the time of its last change. */
export interface StoredState {
  readonly state: DocumentState
  /** When its row was last written. */
  readonly updatedAt: Date
}

/** What a document says now, as a draft or published; nothing when there is no such row. */
export const readState = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string, locale: string, status: 'draft' | 'published' = 'draft',
): Promise<StoredState | undefined> => {
  const fields = writtenFields(strapi, uid, locale)
  const row: unknown = await strapi.db.query(uid).findOne({
    where: { documentId, locale, publishedAt: status === 'draft' ? null : { $ne: null } },
    populate: populateOf(strapi, fields),
  })
  if (!isRecord(row)) return undefined
  const state = Object.fromEntries(fields.map(([name, attribute]) => [name, valueOf(strapi, attribute, row[name])]))
  return { state, updatedAt: new Date(String(row.updatedAt)) }
}
