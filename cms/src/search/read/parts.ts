import type { Core } from '@strapi/strapi'
import { isLocale, type Locale } from '../../locales/locales'
import { published, publishedGerman } from '../../public-api/read/published'
import { isRow, rowsOf, type Row } from '../../public-api/row'
import type { SearchPart } from './sources'

/** A published part of a document (a demand of a paper, a step of a guide) in all its languages. */
export interface PartVersions {
  readonly part: SearchPart
  readonly versions: ReadonlyMap<Locale, Row>
}

/** The published parts of documents by the document, in the order in which they are read. */
export const readParts = async (
  strapi: Core.Strapi, parts: readonly SearchPart[], owners: readonly string[] | undefined, withWords: boolean,
): Promise<ReadonlyMap<string, readonly PartVersions[]>> => {
  const found = new Map<string, PartVersions[]>()
  for (const part of parts) {
    const { owner } = part
    const germans = rowsOf(await strapi.db.query(part.public.uid).findMany({
      select: ['documentId'],
      where: { ...publishedGerman, [owner]: { ...publishedGerman, ...(owners ? { documentId: { $in: owners } } : {}) } },
      populate: { [owner]: { select: ['documentId'] } },
      orderBy: [{ order: 'asc' }, { documentId: 'asc' }],
    }))
    const rows = rowsOf(germans.length === 0
      ? []
      : await strapi.db.query(part.public.uid).findMany({
          select: ['id', 'documentId', 'locale', 'updatedAt', ...(withWords ? part.words : [])],
          where: { documentId: { $in: germans.map(({ documentId }) => documentId) }, ...published },
        }))
    const versions = new Map<string, Map<Locale, Row>>()
    for (const row of rows) {
      if (!isLocale(row.locale)) continue
      const documentId = String(row.documentId)
      versions.set(documentId, (versions.get(documentId) ?? new Map<Locale, Row>()).set(row.locale, row))
    }
    for (const german of germans) {
      const document = german[owner]
      const own = versions.get(String(german.documentId))
      if (!isRow(document) || !own) continue
      const documentId = String(document.documentId)
      found.set(documentId, [...found.get(documentId) ?? [], { part, versions: own }])
    }
  }
  return found
}
