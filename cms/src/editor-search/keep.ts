import type { Core, UID } from '@strapi/strapi'
import { isLocalizedType } from '../content-types/localized'
import { defaultLocale } from '../locales/locales'
import { isRow, rowsOf } from '../public-api/row'
import { entryText, wordParts } from './entry-text'
import { editorSearchTable, editorSearchUid } from './model'

/** Entries whose text is made at once: enough to be quick, few enough to let others work in between. */
const chunkLength = 200

/** A transaction of the database layer, whose own statements are part of it by themselves. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx']

interface Stale { readonly documentId: string, readonly stamp: string }

const stampSql = 'cast(entry.updated_at as varchar(40)) || \'/\' || coalesce(cast(german.updated_at as varchar(40)), \'\')'

/** Drafts without a text, or changed since theirs was made. */
const findStale = async (
  strapi: Core.Strapi, trx: Transaction, uid: UID.ContentType, locale: string,
): Promise<Stale[]> => {
  const type = strapi.contentType(uid)
  const table = type.collectionName ?? ''
  const connection = strapi.db.connection
  const hasDrafts = type.options?.draftAndPublish === true
  const query = connection({ entry: table }).transacting(trx)
    .leftJoin({ german: table }, (join) => {
      void join.on('german.document_id', 'entry.document_id').andOnVal('german.locale', defaultLocale).andOnNull('german.published_at')
    })
    .select({ documentId: 'entry.document_id' }).select(connection.raw(`${stampSql} as stamp`))
    .whereNotExists(connection({ known: editorSearchTable }).select('known.id')
      .where({ 'known.uid': uid, 'known.locale': locale })
      .whereRaw('known.document_id = entry.document_id').whereRaw(`known.stamp = ${stampSql}`))
  if (hasDrafts) void query.whereNull('entry.published_at')
  if (isLocalizedType(type)) void query.where('entry.locale', locale)
  const rows: unknown = await query
  return (Array.isArray(rows) ? rows.filter(isRow) : [])
    .map(({ documentId, stamp }) => ({ documentId: String(documentId), stamp: String(stamp) }))
}

const writeTexts = async (strapi: Core.Strapi, uid: UID.ContentType, locale: string, stale: readonly Stale[]) => {
  const type = strapi.contentType(uid)
  const documentIds = stale.map(({ documentId }) => documentId)
  const rows = rowsOf(await strapi.db.query(uid).findMany({
    where: {
      documentId: { $in: documentIds },
      ...(isLocalizedType(type) ? { locale } : {}),
      ...(type.options?.draftAndPublish === true ? { publishedAt: { $null: true } } : {}),
    },
    populate: wordParts(strapi, type.attributes),
  }))
  const texts = new Map(rows.map((row) => [String(row.documentId), entryText(strapi, type.attributes, row)]))
  const query = strapi.db.query(editorSearchUid)
  await query.deleteMany({ where: { uid, locale, documentId: { $in: documentIds } } })
  await query.createMany({
    data: stale.map(({ documentId, stamp }) => ({ uid, locale, documentId, stamp, text: texts.get(documentId) ?? '' })),
  })
}

/**
 * Brings the texts of a type up to date. It looks before every search instead of following every write: so it misses
 * nothing, whoever wrote, in this process or another. Two that look at the same time may both write the same text, which
 * does no harm.
 */
export const keepTexts = async (strapi: Core.Strapi, trx: Transaction, uid: UID.ContentType, locale: string) => {
  const stale = await findStale(strapi, trx, uid, locale)
  for (let start = 0; start < stale.length; start += chunkLength) {
    await writeTexts(strapi, uid, locale, stale.slice(start, start + chunkLength))
  }
}
