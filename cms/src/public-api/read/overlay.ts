import type { Core, UID } from '@strapi/strapi'
import { defaultLocale, locales, type Locale } from '../../locales/locales'
import { rowsOf, type Row } from '../row'
import { noDrafts, visible, type Drafts } from './published'

/** Published words of one language, by document. */
export type Overlay = ReadonlyMap<string, Row>

const byDocument = (rows: Row[]): Overlay => new Map(rows.map(row => [String(row.documentId), row]))

/**
 * The published translations of these documents: one statement, none for German.
 * @param columns the translated columns to read along
 */
export const readOverlay = async (
  strapi: Core.Strapi, uid: UID.ContentType, locale: Locale, documentIds: readonly string[], columns: readonly string[],
  drafts: Drafts = noDrafts,
): Promise<Overlay> => {
  if (locale === defaultLocale || documentIds.length === 0) return new Map()
  const rows = rowsOf(await strapi.db.query(uid).findMany({
    select: ['documentId', 'updatedAt', ...columns],
    where: { documentId: { $in: documentIds }, locale, ...visible(drafts) },
  }))
  return byDocument(rows)
}

/** The languages in which these documents are published, German first: one statement. */
export const readAvailableLocales = async (
  strapi: Core.Strapi, uid: UID.ContentType, documentIds: readonly string[], drafts: Drafts = noDrafts,
): Promise<ReadonlyMap<string, Locale[]>> => {
  if (documentIds.length === 0) return new Map()
  const rows = rowsOf(await strapi.db.query(uid).findMany({
    select: ['documentId', 'locale'],
    where: { documentId: { $in: documentIds }, ...visible(drafts) },
  }))
  const found = new Set(rows.map(({ documentId, locale }) => `${String(documentId)} ${String(locale)}`))
  return new Map(documentIds.map(documentId =>
    [documentId, locales.map(({ code }) => code).filter(code => found.has(`${documentId} ${code}`))]))
}

/** The documents that are published in a language, as a condition that the database works out itself. */
export const translatedInto = (
  strapi: Core.Strapi, uid: UID.ContentType, locale: Locale, drafts: Drafts = noDrafts,
): Row[] => {
  if (locale === defaultLocale) return []
  const ids = strapi.db.queryBuilder(uid).select('documentId').where({ locale, ...visible(drafts) }).getKnexQuery()
  return [{ documentId: { $in: ids } }]
}
