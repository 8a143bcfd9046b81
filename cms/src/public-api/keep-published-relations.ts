import type { Core, UID } from '@strapi/strapi'
import { defaultLocale } from '../locales/locales'
import { published, publishedGerman } from './read/published'
import { isRow, rowsOf, type Row } from './row'

/**
 * When an entry is published, Strapi copies its links from the drafts of both sides. So publishing an institution
 * would also publish that an offer's draft has just moved to it (or away from it), although nobody has published the
 * offer. This puts the links of such offers back to what was public before.
 */

interface Inverse {
  readonly name: string
  readonly owner: UID.ContentType
  readonly field: string
  readonly isMany: boolean
}

interface Kept {
  readonly inverse: Inverse
  readonly row: Row
  readonly targets: readonly Row[]
}

const isContentType = (strapi: Core.Strapi, uid: string): uid is UID.ContentType => uid in strapi.contentTypes

/** The relations of a type that are written on their other side. */
const inversesOf = (strapi: Core.Strapi, uid: UID.ContentType): Inverse[] =>
  Object.entries(strapi.contentType(uid).attributes).flatMap(([name, attribute]) => {
    const { type, mappedBy, target, relation }: Row = { ...attribute }
    if (type !== 'relation' || typeof mappedBy !== 'string' || typeof target !== 'string') return []
    if (!isContentType(strapi, target)) return []
    return [{ name, owner: target, field: mappedBy, isMany: relation === 'manyToMany' }]
  })

const targetsOf = (value: unknown): Row[] => (Array.isArray(value) ? rowsOf(value) : isRow(value) ? [value] : [])

/** Published owners that are linked with any version of the document, and whose draft has unpublished changes. */
const readKept = async (strapi: Core.Strapi, uid: UID.ContentType, documentId: string, inverse: Inverse): Promise<Kept[]> => {
  const versions = rowsOf(await strapi.db.query(uid).findMany({
    select: ['id'], where: { documentId, locale: defaultLocale }, populate: { [inverse.name]: { select: ['documentId'] } },
  }))
  const owners = [...new Set(versions.flatMap(row => targetsOf(row[inverse.name])).map(row => String(row.documentId)))]
  if (owners.length === 0) return []
  const rows = rowsOf(await strapi.db.query(inverse.owner).findMany({
    select: ['id', 'documentId', 'updatedAt', 'publishedAt'],
    where: { documentId: { $in: owners }, locale: defaultLocale },
    populate: { [inverse.field]: { select: ['id', 'documentId'], where: published } },
  }))
  const drafts = new Map(rows.filter(row => row.publishedAt === null).map(row => [row.documentId, String(row.updatedAt)]))
  return rows
    .filter(row => row.publishedAt !== null && (drafts.get(row.documentId) ?? '') > String(row.updatedAt))
    .map(row => ({ inverse, row, targets: targetsOf(row[inverse.field]) }))
}

const putBack = async (strapi: Core.Strapi, documentId: string, republished: unknown, { inverse, row, targets }: Kept) => {
  const ids = targets.map(target => (target.documentId === documentId ? republished : target.id))
  await strapi.db.query(inverse.owner).update({
    where: { id: row.id },
    // The moment of the last change stays: it tells that the draft is ahead.
    data: { [inverse.field]: inverse.isMany ? ids : ids[0] ?? null, updatedAt: row.updatedAt },
  })
}

/** Keeps unpublished changes of relations unpublished. Call it in `register`. */
export const keepPublishedRelations = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const { uid, params } = context
    const documentId = 'documentId' in params && typeof params.documentId === 'string' ? params.documentId : undefined
    if (context.action !== 'publish' || !uid.startsWith('api::') || documentId === undefined) return next()
    return strapi.db.transaction(async () => {
      const where = { documentId, ...publishedGerman }
      const wasPublic = (await strapi.db.query(uid).count({ where })) > 0
      const kept = wasPublic
        ? (await Promise.all(inversesOf(strapi, uid).map(inverse => readKept(strapi, uid, documentId, inverse)))).flat()
        : []
      const result = await next()
      const current: unknown = kept.length > 0 ? await strapi.db.query(uid).findOne({ select: ['id'], where }) : undefined
      if (isRow(current)) {
        for (const entry of kept) await putBack(strapi, documentId, current.id, entry)
      }
      return result
    })
  })
}
