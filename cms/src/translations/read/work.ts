import type { Core } from '@strapi/strapi'
import { labelOf } from '../../comparison'
import { isRecord } from '../../content-types/attributes'
import type { ContentUid } from '../../content-types/uids'
import { defaultLocale, type Locale } from '../../locales/locales'
import { versionKey } from '../truth/base'
import { baseUid } from '../truth/models'
import { translatedUids } from './counts'
import {
  entryStateOf, fieldStatesOf, isPublic, readTranslated, titleOf, translationLocales, type Document, type EntryState,
} from './states'

/** One translation that somebody should look at. */
export interface Work {
  readonly uid: ContentUid
  readonly documentId: string
  readonly title: string
  /** What the dashboard calls the type. */
  readonly type: string
  readonly locale: Locale
  readonly state: EntryState
  /** Labels of the fields for which this state was found. */
  readonly fields: readonly string[]
}

export interface Wanted {
  readonly locales: readonly Locale[]
  readonly states: readonly EntryState[]
  readonly uids?: readonly ContentUid[]
}

const namedStates: ReadonlySet<string> = new Set(['outdated', 'missing', 'machine'])

/** How a translation stands, for lists: with the labels of the fields that make it so. */
export const workOf = (strapi: Core.Strapi, document: Document, locale: Locale): Work => {
  const { uid, documentId } = document
  const fields = fieldStatesOf(strapi, document, locale)
  const state = entryStateOf(document, locale, fields)
  const wanted = state === 'incomplete' ? 'missing' : state
  const named = state !== 'missing' && namedStates.has(wanted)
  return {
    uid, documentId, title: titleOf(document), type: strapi.contentType(uid).info.displayName, locale, state,
    fields: named ? fields.filter(([, found]) => found === wanted).map(([name]) => labelOf(uid, name)) : [],
  }
}

/** The entries of which something is noted; nothing when entries are wanted of which nothing need be noted. */
const notedIds = async (strapi: Core.Strapi, uid: ContentUid, { locales, states }: Wanted): Promise<string[] | undefined> => {
  if (!states.every((state) => state === 'outdated' || state === 'machine')) return undefined
  const rows: unknown[] = await strapi.db.query(baseUid).findMany({
    select: ['documentId'],
    where: { uid, status: 'draft', locale: { $in: [...locales] }, $or: [{ outdated: true }, { machine: true }] },
  })
  return [...new Set(rows.filter(isRecord).map(({ documentId }) => String(documentId)))]
}

/** Entries that are public in German with something to translate, in each of these languages, as far as their state is wanted. */
export const findWork = async (strapi: Core.Strapi, wanted: Wanted): Promise<Work[]> => {
  const { locales, states, uids = translatedUids } = wanted
  const found: Work[] = []
  for (const uid of uids) {
    const documentIds = await notedIds(strapi, uid, wanted)
    if (documentIds?.length === 0) continue
    for (const document of await readTranslated(strapi, uid, locales, documentIds)) {
      if (!isPublic(document) || !document.versions.has(versionKey(defaultLocale, 'draft'))) continue
      for (const locale of locales) {
        const work = workOf(strapi, document, locale)
        if (states.includes(work.state)) found.push(work)
      }
    }
  }
  return found
}

/** How these entries stand in every language, by documentId. */
export const workOfMany = async (
  strapi: Core.Strapi, uid: ContentUid, documentIds: readonly string[],
): Promise<Record<string, Partial<Record<Locale, EntryState>>>> => {
  const documents = await readTranslated(strapi, uid, translationLocales, documentIds)
  return Object.fromEntries(documents.map((document) => [
    document.documentId,
    Object.fromEntries(translationLocales.map((locale) => [locale, workOf(strapi, document, locale).state])),
  ]))
}
