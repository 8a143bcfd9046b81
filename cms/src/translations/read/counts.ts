import type { Core } from '@strapi/strapi'
import { contentUids, type ContentUid } from '../../content-types/uids'
import { defaultLocale, type Locale } from '../../locales/locales'
import { isRow } from '../../public-api/row'
import type { Status } from '../truth/base'
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

/** How all entries that are public in German stand in one language. Each counts once. */
interface TranslationCount {
  readonly locale: Locale
  readonly current: number
  readonly outdated: number
  readonly machine: number
  /** Made by a machine, and outdated since. */
  readonly outdatedMachine: number
  readonly missing: number
}

/**
 * Counts translations in two statements.
 * @param status whose words are looked at: those that editors have before them, or those that the public reads
 */
export const countTranslations = async (
  strapi: Core.Strapi, status: Status,
): Promise<{ entries: number, languages: TranslationCount[] }> => {
  const published = await readPublished(strapi)
  const rows: unknown[] = await strapi.db.query(baseUid).findMany({
    select: ['uid', 'documentId', 'locale', 'outdated', 'machine'],
    where: { status, $or: [{ outdated: true }, { machine: true }] },
  })
  const german = published.get(defaultLocale) ?? new Set()
  const languages = translationLocales.map((locale) => {
    const own = published.get(locale) ?? new Set()
    const marked = rows.filter(isRow).filter((row) => {
      const key = keyOf(String(row.uid), row.documentId)
      return row.locale === locale && german.has(key) && own.has(key)
    })
    const missing = [...german].filter((key) => !own.has(key)).length
    const count = (isOutdated: boolean, isMachine: boolean) =>
      marked.filter((row) => Boolean(row.outdated) === isOutdated && Boolean(row.machine) === isMachine).length
    return {
      locale, current: german.size - missing - marked.length, outdated: count(true, false), machine: count(false, true),
      outdatedMachine: count(true, true), missing,
    }
  })
  return { entries: german.size, languages }
}

/** Counts the work per language. An entry counts once: as missing, else outdated, else made by a machine. */
export const countWork = async (strapi: Core.Strapi): Promise<LanguageCount[]> =>
  (await countTranslations(strapi, 'draft')).languages
    .map(({ locale, missing, outdated, machine, outdatedMachine }) =>
      ({ locale, missing, outdated: outdated + outdatedMachine, machine }))
