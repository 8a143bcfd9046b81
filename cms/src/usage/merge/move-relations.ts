import type { Core } from '@strapi/strapi'
import { isRecord } from '../../content-types/attributes'
import type { ContentUid } from '../../content-types/uids'
import { placesOf, type RelationPlace } from '../places'
import type { Merge } from './types'
import type { Versions } from './versions'

type Row = Record<string, unknown>

/** An entry that points at the target now. */
export interface Moved {
  readonly uid: ContentUid
  readonly documentId: string
  readonly isPublic: boolean
}

const linkedRows = (value: unknown): Row[] => [value].flat().filter(isRecord)

/** The links of one row: the target where the source stood, once, everything else in its place. */
const idsAfter = (links: readonly Row[], { source, partner }: Versions): unknown[] => {
  const next = links.map(({ id }) => {
    const left = source.find(row => row.id === id)
    return left === undefined ? id : partner(left)?.id
  })
  return [...new Set(next.filter(id => id !== undefined))]
}

const moveOf = async (strapi: Core.Strapi, { owner, field, isMany }: RelationPlace, merge: Merge, versions: Versions) => {
  const rows: unknown[] = await strapi.db.query(owner).findMany({
    where: { [field]: { documentId: merge.source } }, populate: { [field]: { select: ['id', 'documentId'] } },
  })
  const moved: Moved[] = []
  for (const row of rows.filter(isRecord)) {
    const ids = idsAfter(linkedRows(row[field]), versions)
    await strapi.db.query(owner).update({
      where: { id: row.id },
      // The moment of the last change stays: nobody has edited this entry, and a draft that is ahead stays ahead.
      data: { [field]: isMany ? ids : ids[0] ?? null, updatedAt: row.updatedAt },
    })
    moved.push({ uid: owner, documentId: String(row.documentId), isPublic: row.publishedAt !== null })
  }
  return moved
}

/** Lets everything that points at the source point at the target, drafts at the draft, published entries at the published one. */
export const moveRelations = async (strapi: Core.Strapi, merge: Merge, versions: Versions): Promise<Moved[]> => {
  const moved: Moved[] = []
  for (const place of placesOf(strapi, merge.uid)) moved.push(...await moveOf(strapi, place, merge, versions))
  return moved
}
