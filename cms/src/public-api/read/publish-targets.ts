import type { Core, UID } from '@strapi/strapi'
import type { Fields } from '../fields'
import { rowsOf, type Row } from '../row'
import { attributesOf, populateOf, relatedRows, relationsOf } from './populate'
import { publishedGerman, type Drafts } from './published'

const isDraft = ({ publishedAt }: Row) => publishedAt === null

const readPublished = async (
  strapi: Core.Strapi, uid: UID.ContentType, fields: Fields, documentIds: readonly string[],
): Promise<ReadonlyMap<string, Row>> => {
  if (documentIds.length === 0) return new Map()
  const rows = rowsOf(await strapi.db.query(uid).findMany({
    select: ['documentId', ...attributesOf(fields)],
    where: { ...publishedGerman, documentId: { $in: documentIds } },
    populate: populateOf(fields),
  }))
  return new Map(rows.map(row => [String(row.documentId), row]))
}

/**
 * Puts the published version in the place of every draft that the rows of a preview point at, unless it belongs to the
 * preview itself; what was never published is taken out. Works on the rows.
 */
export const publishTargets = async (
  strapi: Core.Strapi, fields: Fields, rows: readonly Row[], drafts: Drafts,
): Promise<void> => {
  for (const [name, { to }] of relationsOf(fields)) {
    const targets = rows.flatMap(row => relatedRows(row[name]))
    const strangers = targets.filter(target => isDraft(target) && !drafts.has(String(target.documentId)))
    const found = await readPublished(strapi, to.uid, to.fields, strangers.map(({ documentId }) => String(documentId)))
    for (const row of rows) {
      const kept = relatedRows(row[name]).flatMap((target) => {
        if (!isDraft(target)) return [target]
        // Only a draft leads to drafts.
        if (!isDraft(row)) return []
        const documentId = String(target.documentId)
        return drafts.has(documentId) ? [target] : found.get(documentId) ?? []
      })
      row[name] = Array.isArray(row[name]) ? kept : kept[0] ?? null
    }
    const own = rows.flatMap(row => relatedRows(row[name])).filter(target => 'publishedAt' in target)
    if (own.length > 0) await publishTargets(strapi, to.fields, own, drafts)
  }
}
