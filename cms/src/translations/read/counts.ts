import type { Core } from '@strapi/strapi'
import { contentUids, type ContentUid } from '../../content-types/uids'
import { defaultLocale, type Locale } from '../../locales/locales'
import { isRow } from '../../public-api/row'
import { baseUid } from '../truth/models'
import { translationLocales } from './states'

/** What is translated entry by entry, what visitors look for most first. */
export const translatedUids: readonly ContentUid[] =
  ['api::offer.offer', ...contentUids.filter((uid) => uid !== 'api::offer.offer')]

const keyOf = (uid: string, documentId: unknown) => `${uid} ${String(documentId)}`

/** Published entries of all types by language, in one statement. */
const readPublished = async (strapi: Core.Strapi): Promise<Map<string, Set<string>>> => {
  const connection = strapi.db.connection
  const [first, ...others] = translatedUids.map((uid) => connection(strapi.contentType(uid).collectionName ?? '')
    .select('locale', 'document_id', connection.raw('? as uid', [uid])).whereNotNull('published_at'))
  const rows: unknown = first ? await first.unionAll(others) : []
  const published = new Map<string, Set<string>>()
  for (const row of Array.isArray(rows) ? rows.filter(isRow) : []) {
    const known = published.get(String(row.locale)) ?? new Set()
    published.set(String(row.locale), known.add(keyOf(String(row.uid), row.document_id)))
  }
  return published
}

/** Of the entries that are public in German: how many a language lacks, and how many say something else than German. */
export interface LanguageCount {
  readonly locale: Locale
  readonly missing: number
  readonly outdated: number
  readonly machine: number
}

/** Counts the work per language, in two statements. An entry counts once: as missing, else outdated, else made by a machine. */
export const countWork = async (strapi: Core.Strapi): Promise<LanguageCount[]> => {
  const published = await readPublished(strapi)
  const rows: unknown[] = await strapi.db.query(baseUid).findMany({
    select: ['uid', 'documentId', 'locale', 'outdated'],
    where: { status: 'draft', $or: [{ outdated: true }, { machine: true }] },
  })
  const german = published.get(defaultLocale) ?? new Set()
  return translationLocales.map((locale) => {
    const own = published.get(locale) ?? new Set()
    const marked = rows.filter(isRow).filter((row) => {
      const key = keyOf(String(row.uid), row.documentId)
      return row.locale === locale && german.has(key) && own.has(key)
    })
    const outdated = marked.filter((row) => Boolean(row.outdated)).length
    return {
      locale,
      missing: [...german].filter((key) => !own.has(key)).length,
      outdated,
      machine: marked.length - outdated,
    }
  })
}
