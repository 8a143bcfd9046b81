import type { Core, UID } from '@strapi/strapi'
import { changeUid } from '../../../content-version/models'
import { moment } from '../../../public-api/values'

/** The later of two moments in ISO 8601. */
export const later = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a)

/**
 * When documents last changed for the public, by document: checks, which leave `updatedAt` alone, are among it.
 * One statement.
 */
export const readLastChanges = async (
  strapi: Core.Strapi, uids: readonly UID.ContentType[], documentIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (documentIds.length === 0) return new Map()
  const rows: unknown[] = await strapi.db.getConnection('content_change').whereIn('uid', uids).whereIn('document_id', documentIds)
    .groupBy('document_id').select('document_id').max({ at: 'created_at' })
  return new Map(rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('document_id' in row) || !('at' in row)) return []
    const at = moment(row.at)
    return at === null ? [] : [[String(row.document_id), at] as const]
  }))
}

/** The documents of a type that changed at a moment or later, as a condition that the database works out itself. */
export const changedSince = (strapi: Core.Strapi, uid: UID.ContentType, since: Date) => ({
  $or: [
    { updatedAt: { $gte: since.toISOString() } },
    {
      documentId: {
        $in: strapi.db.queryBuilder(changeUid).select('documentId').where({ uid, createdAt: { $gte: since.toISOString() } }).getKnexQuery(),
      },
    },
  ],
})
