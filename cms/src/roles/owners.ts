import type { Core } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import { defaultLocale } from '../locales/locales'

/** The types whose entries belong to an institution, and the relation that says to which. */
export const ownedTypes = {
  'api::institution.institution': undefined,
  'api::offer.offer': 'institution',
  'api::news-item.news-item': 'institutions',
} as const

export type OwnedUid = keyof typeof ownedTypes

export const isOwnedUid = (uid: string): uid is OwnedUid => uid in ownedTypes

const ownedUids: readonly OwnedUid[] = ['api::institution.institution', 'api::offer.offer', 'api::news-item.news-item']

/**
 * Whose entry it is, from its German draft: an institution is its own, an offer belongs to its institution. News belong
 * to an institution when they name just one; shared ones belong to nobody, and coordination looks after them.
 */
const ownerOf = (uid: OwnedUid, row: Record<string, unknown>): string | null => {
  const relation = ownedTypes[uid]
  if (relation === undefined) return String(row.documentId)
  const value = row[relation]
  const targets = (Array.isArray(value) ? value : [value]).filter(isRecord)
  const ids = new Set(targets.map(({ documentId }) => String(documentId)))
  const [only] = ids
  return ids.size === 1 && only !== undefined ? only : null
}

/**
 * Writes down whose entry it is in all its rows (every language, draft and published), where that has changed. Past the
 * Document Service and its time stamps: nobody has edited anything.
 * @param documentIds all entries of the type when it is missing
 */
export const settleOwners = async (strapi: Core.Strapi, uid: OwnedUid, documentIds?: readonly string[]) => {
  const relation = ownedTypes[uid]
  const ids = documentIds === undefined ? {} : { documentId: { $in: [...documentIds] } }
  const drafts: unknown[] = await strapi.db.query(uid).findMany({
    where: { ...ids, locale: defaultLocale, publishedAt: null },
    select: ['documentId'],
    populate: relation === undefined ? {} : { [relation]: { select: ['documentId'] } },
  })
  const rows: unknown[] = await strapi.db.query(uid).findMany({ where: ids, select: ['documentId', 'ownerKey'] })
  const known = new Map<string, Set<unknown>>()
  for (const row of rows.filter(isRecord)) {
    const key = String(row.documentId)
    known.set(key, (known.get(key) ?? new Set()).add(row.ownerKey ?? null))
  }
  for (const draft of drafts.filter(isRecord)) {
    const documentId = String(draft.documentId)
    const owner = ownerOf(uid, draft)
    const before = known.get(documentId)
    if (before?.size === 1 && before.has(owner)) continue
    await strapi.db.queryBuilder(uid).where({ documentId }).update({ ownerKey: owner }).execute()
  }
}

/** Brings all owners up to date: entries that were there before, or came past the Document Service. */
export const settleAllOwners = async (strapi: Core.Strapi) => {
  for (const uid of ownedUids) await settleOwners(strapi, uid)
}

/** Whose entry it is now: nothing when it belongs to nobody or does not exist. */
export const readOwner = async (strapi: Core.Strapi, uid: OwnedUid, documentId: string): Promise<string | null> => {
  const row: unknown = await strapi.db.query(uid).findOne({
    where: { documentId, locale: defaultLocale, publishedAt: null }, select: ['ownerKey'],
  })
  return isRecord(row) && typeof row.ownerKey === 'string' ? row.ownerKey : null
}
