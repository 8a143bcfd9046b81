import type { Core, UID } from '@strapi/strapi'
import { defaultLocale, locales, type Locale } from '../../locales/locales'
import { readMarkedStates, type MarkedState } from '../../translations'
import { rowsOf, type Row } from '../row'
import { noDrafts, visible, type Drafts } from './published'

/** Published words of one language with what is to be said about them. */
export interface Translated {
  readonly words: Row
  readonly marked: MarkedState | undefined
}

/** Published translations of one language, by document. */
export type Overlay = ReadonlyMap<string, Translated>

/** Documents of one type whose words are wanted. */
export interface Wanted {
  readonly uid: UID.ContentType
  readonly documentIds: readonly string[]
  /** The translated columns to read along. */
  readonly columns: readonly string[]
}

/**
 * The published translations of documents of several types: one statement per type for the words and one for all states,
 * none for German.
 */
export const readOverlays = async (
  strapi: Core.Strapi, wanted: readonly Wanted[], locale: Locale, drafts: Drafts = noDrafts,
): Promise<Overlay[]> => {
  const all = locale === defaultLocale ? [] : wanted.flatMap(({ documentIds }) => documentIds)
  if (all.length === 0) return wanted.map(() => new Map())
  const [states, ...found] = await Promise.all([
    readMarkedStates(strapi, locale, all, drafts),
    ...wanted.map(async ({ uid, documentIds, columns }): Promise<unknown> => {
      if (documentIds.length === 0) return []
      return strapi.db.query(uid).findMany({
        select: ['documentId', 'updatedAt', ...columns],
        where: { documentId: { $in: documentIds }, locale, ...visible(drafts) },
      })
    }),
  ])
  return found.map(rows => new Map(rowsOf(rows).map((words) => {
    const documentId = String(words.documentId)
    return [documentId, { words, marked: states.get(documentId) }]
  })))
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
