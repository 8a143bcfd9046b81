import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { componentAttributes, isInverse, isRecord, type Attributes } from '../content-types/attributes'
import type { SeedUid } from './types'

const ownNames = new Set([
  'id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations',
  'ownerKey',
])

/** Every value an editor can change on this document: not what other documents say about it. */
const contentAttributes = (attributes: Attributes) =>
  Object.entries(attributes).filter(([name, attribute]) =>
    !ownNames.has(name) && !isInverse(attribute))

const populateOf = (strapi: Core.Strapi, attributes: Attributes): Record<string, unknown> => {
  const populate: Record<string, unknown> = {}
  for (const [name, attribute] of contentAttributes(attributes)) {
    if (attribute.type === 'relation') populate[name] = { select: ['documentId'] }
    if (attribute.type === 'media') populate[name] = { select: ['id'] }
    if (attribute.type === 'component') {
      populate[name] = { populate: populateOf(strapi, componentAttributes(strapi, attribute.component)) }
    }
  }
  return populate
}

/**
 * What a row says, attribute by attribute. What is empty is left out: a type that gets a new attribute later says no more
 * than before, and its documents do not look as if an editor had touched them.
 */
export const plain = (
  componentOf: (uid: string) => Attributes, attributes: Attributes, row: Record<string, unknown>,
): unknown[] =>
  contentAttributes(attributes).flatMap(([name, attribute]) => {
    const value = row[name] ?? null
    const items: unknown[] = Array.isArray(value) ? value : value === null ? [] : [value]
    if (items.length === 0) return []
    if (attribute.type === 'component') {
      const inner = componentOf(attribute.component)
      return [[name, items.filter(isRecord).map((item) => plain(componentOf, inner, item))]]
    }
    if (attribute.type === 'relation') {
      return [[name, items.filter(isRecord).map(({ documentId }) => String(documentId)).sort()]]
    }
    if (attribute.type === 'media') return [[name, items.filter(isRecord).map(({ id }) => Number(id))]]
    return [[name, value]]
  })

type Row = Record<string, unknown>

const byDocument = (rows: readonly unknown[]): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows.filter(isRecord)) {
    const documentId = String(row.documentId)
    groups.set(documentId, [...(groups.get(documentId) ?? []), row])
  }
  return groups
}

/**
 * For each document a hash over what it says now, in all languages, and over which languages are published. Documents
 * that do not exist are left out.
 */
export const contentHashes = async (
  strapi: Core.Strapi, uid: SeedUid, documentIds: readonly string[],
): Promise<Map<string, string>> => {
  const { attributes } = strapi.contentType(uid)
  const documentId = { $in: [...documentIds] }
  const drafts: unknown[] = await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: null }, orderBy: { locale: 'asc' }, populate: populateOf(strapi, attributes),
  })
  const published: unknown[] = await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: { $ne: null } }, orderBy: { locale: 'asc' }, select: ['documentId', 'locale'],
  })
  const publishedRows = byDocument(published)
  return new Map([...byDocument(drafts)].map(([id, rows]) => {
    const content = [
      rows.map((row) => [row.locale, plain((component) => componentAttributes(strapi, component), attributes, row)]),
      (publishedRows.get(id) ?? []).map(({ locale }) => locale),
    ]
    return [id, createHash('sha256').update(JSON.stringify(content)).digest('base64url')]
  }))
}

/** The hash of one document; nothing when it does not exist. */
export const contentHash = async (
  strapi: Core.Strapi, uid: SeedUid, documentId: string,
): Promise<string | undefined> =>
  (await contentHashes(strapi, uid, [documentId])).get(documentId)
