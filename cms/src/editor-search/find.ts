import type { Core, UID } from '@strapi/strapi'
import { isLocalizedType } from '../content-types/localized'
import { defaultLocale } from '../locales/locales'
import { isRow } from '../public-api/row'
import { wantedParts } from './fold-text'
import { keepTexts } from './keep'
import { editorSearchTable } from './model'

/** More entries than anybody pages through; a statement takes no more values than 32,766 on SQLite. */
const maxFound = 20_000

/**
 * The documents of a type in whose draft all words, or parts of words, of a query stand.
 * @returns nothing when the query has no letter and no digit
 */
export const findByWords = async (
  strapi: Core.Strapi, uid: UID.ContentType, query: string, locale: string = defaultLocale,
): Promise<string[] | undefined> => {
  const parts = wantedParts(query)
  if (parts.length === 0) return undefined
  const kept = isLocalizedType(strapi.contentType(uid)) ? locale : ''
  // Reading documents is part of a transaction already: a statement beside it would wait for SQLite's only connection.
  return strapi.db.transaction(async ({ trx }) => {
    await keepTexts(strapi, trx, uid, kept)
    const search = strapi.db.connection(editorSearchTable).transacting(trx)
      .distinct('document_id').where({ uid, locale: kept }).limit(maxFound)
    // Folded words hold letters and digits alone: nothing that LIKE would read as a sign.
    for (const part of parts) void search.andWhere('text', 'like', `%${part}%`)
    const rows: unknown = await search
    return (Array.isArray(rows) ? rows.filter(isRow) : []).map((row) => String(row.document_id))
  })
}
