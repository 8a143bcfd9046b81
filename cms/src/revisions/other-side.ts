import type { Core } from '@strapi/strapi'
import { readState, type StoredState } from '../comparison'
import { isInverse, isRecord } from '../content-types/attributes'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { hasRelationChange } from '../editorial/facts'
import { defaultLocale } from '../locales/locales'

/** An entry that names others in a relation of its own, and what it said before. */
export interface Namer {
  readonly uid: ContentUid
  readonly documentId: string
  readonly before: StoredState | undefined
}

interface Place {
  readonly owner: ContentUid
  readonly field: string
  readonly change: unknown
}

/** Whether a form says anything about a relation; an empty list in the place of all that was there does. */
const isWritten = (change: unknown) =>
  hasRelationChange(change) || Array.isArray(change) || (isRecord(change) && Array.isArray(change.set))

/** The relations that a write alters though another entry stores them. */
const placesIn = (strapi: Core.Strapi, uid: ContentUid, data: Record<string, unknown>): Place[] =>
  Object.entries(strapi.contentType(uid).attributes).flatMap(([name, attribute]) => {
    const facts: unknown = attribute
    if (!isInverse(attribute) || !isRecord(facts) || !isWritten(data[name])) return []
    const owner = String(facts.target)
    return isContentUid(owner) ? [{ owner, field: String(facts.mappedBy), change: data[name] }] : []
  })

const itemsOf = (change: unknown): unknown[] => {
  if (Array.isArray(change)) return change
  if (!isRecord(change)) return [change]
  const lists = [change.set, change.connect, change.disconnect].filter((list) => list !== undefined)
  return lists.length === 0 ? [change] : lists.flat()
}

/** Entries that a form names, by the documentId or by the number of their row. */
const namedIn = async (strapi: Core.Strapi, { owner, change }: Place): Promise<string[]> => {
  const keys = itemsOf(change).map((item) => (isRecord(item) ? item.documentId ?? item.id : item))
  const documentIds = keys.filter((key) => typeof key === 'string')
  const ids = keys.filter((key) => typeof key === 'number')
  if (ids.length === 0) return documentIds
  const rows: unknown[] = await strapi.db.query(owner).findMany({ where: { id: { $in: ids } }, select: ['documentId'] })
  return [...documentIds, ...rows.filter(isRecord).map(({ documentId }) => String(documentId))]
}

const pointingAt = async (strapi: Core.Strapi, { owner, field }: Place, documentId: string | undefined) => {
  if (documentId === undefined) return []
  const rows: unknown[] = await strapi.db.query(owner).findMany({
    where: { [field]: { documentId }, locale: defaultLocale, publishedAt: null }, select: ['documentId'],
  })
  return rows.filter(isRecord).map((row) => String(row.documentId))
}

/**
 * Who stores the relations that a write alters from the other side, with what they said before it: those that point at
 * the entry already, and those that the form names.
 * @param documentId of the entry that is written; none when it is new
 */
export const readNamers = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string | undefined, data: Record<string, unknown>,
): Promise<Namer[]> => {
  const namers: Namer[] = []
  for (const place of placesIn(strapi, uid, data)) {
    const ids = new Set([...await pointingAt(strapi, place, documentId), ...await namedIn(strapi, place)])
    for (const id of ids) {
      namers.push({ uid: place.owner, documentId: id, before: await readState(strapi, place.owner, id, defaultLocale) })
    }
  }
  return namers
}
