import type { Core, UID } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'
import { typeDefinitions } from '../dashboard/definitions'
import { placesOf } from './places'

type Row = Record<string, unknown>

/** An entry that something else is part of. */
export interface Usage {
  readonly uid: string
  readonly documentId: string
  /** The German name of its type. */
  readonly type: string
  readonly title: string
  /** The German label of the field that names the other entry. */
  readonly field: string
  /** Whether visitors see it there. */
  readonly isPublic: boolean
}

const definitionOf = (uid: string) => typeDefinitions.find(definition => definition.uid === uid)

/** The field by which the dashboard calls entries of a type. */
const titleField = (uid: string) => definitionOf(uid)?.mainField ?? 'documentId'

const longestTitle = 80

const shorten = (title: string) => (title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title)

/** How an entry is called in lists and sentences. */
export const titleOf = (uid: string, row: Row): string => {
  const title = row[titleField(uid)]
  return typeof title === 'string' && title.trim() !== '' ? shorten(title) : 'ohne Titel'
}

/** Rows of one type, drafts and published ones, as one usage per document. */
export const usagesOf = (strapi: Core.Strapi, uid: UID.ContentType, field: string, rows: readonly unknown[]): Usage[] => {
  const label = definitionOf(uid)?.fields[field]?.label ?? field
  const found = new Map<string, Usage>()
  for (const row of rows.filter(isRecord)) {
    const documentId = String(row.documentId)
    const isPublic = row.publishedAt !== null || found.get(documentId)?.isPublic === true
    // The draft is what the editor of that entry sees.
    const title = row.publishedAt === null ? titleOf(uid, row) : found.get(documentId)?.title ?? titleOf(uid, row)
    found.set(documentId, { uid, documentId, type: strapi.contentType(uid).info.displayName, title, field: label, isPublic })
  }
  return [...found.values()].sort((a, b) => a.title.localeCompare(b.title, 'de'))
}

/** Every entry, draft or published, that points at this one. */
export const readUsages = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<Usage[]> => {
  const usages: Usage[] = []
  for (const { owner, field } of placesOf(strapi, uid)) {
    const rows: unknown[] = await strapi.db.query(owner).findMany({
      select: ['documentId', 'publishedAt', titleField(owner)], where: { [field]: { documentId } },
    })
    usages.push(...usagesOf(strapi, owner, field, rows))
  }
  return usages
}
