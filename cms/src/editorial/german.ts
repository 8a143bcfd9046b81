import type { Core } from '@strapi/strapi'
import { componentAttributes, isRecord, type Attributes } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'

type Row = Record<string, unknown>

const populateComponents = (strapi: Core.Strapi, attributes: Attributes): Record<string, unknown> => {
  const populate: Record<string, unknown> = {}
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.type === 'media') populate[name] = { select: ['id'] }
    if (attribute.type === 'component') {
      populate[name] = { populate: populateComponents(strapi, componentAttributes(strapi, attribute.component)) }
    }
  }
  return populate
}

/** Whether the German draft (every document has one) or the published German version exists. */
export const germanExists = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string, status: 'draft' | 'published',
): Promise<boolean> => {
  const publishedAt = status === 'draft' ? null : { $ne: null }
  return await strapi.db.query(uid).count({ where: { documentId, locale: defaultLocale, publishedAt } }) > 0
}

/** The German draft with its components and media, without relations. */
export const germanFactsRow = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<Row | null> => {
  const row: unknown = await strapi.db.query(uid).findOne({
    where: { documentId, locale: defaultLocale, publishedAt: null },
    populate: populateComponents(strapi, strapi.contentType(uid).attributes),
  })
  return isRecord(row) ? row : null
}

/** The German draft with the documentIds of the named relations. */
export const germanRowWith = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string, relations: readonly string[],
): Promise<Row | null> => {
  const row: unknown = await strapi.db.query(uid).findOne({
    where: { documentId, locale: defaultLocale, publishedAt: null },
    populate: Object.fromEntries(relations.map((name) => [name, { select: ['documentId'] }])),
  })
  return isRecord(row) ? row : null
}
