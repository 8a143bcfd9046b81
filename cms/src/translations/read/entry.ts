import type { Core } from '@strapi/strapi'
import { compareStates, labelOf, type Difference } from '../../comparison'
import type { ContentUid } from '../../content-types/uids'
import { defaultLocale, type Locale } from '../../locales/locales'
import { readSources, versionKey } from '../truth/base'
import { standsFor } from '../truth/derive'
import { entryStateOf, fieldStatesOf, readTranslated, translationLocales, type Document, type EntryState } from './states'

export interface Language {
  readonly locale: Locale
  readonly state: EntryState
  /** Labels of the fields that are outdated, missing or made by a machine. */
  readonly fields: readonly string[]
}

/** What the panel beside a form shows: every language, and for one of them what has changed in German since. */
export interface EntryTranslations {
  readonly languages: readonly Language[]
  readonly differences: readonly Difference[]
  /** Labels of outdated fields whose former German words nobody kept. */
  readonly unknown: readonly string[]
}

export const readDocument = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string, locales: readonly Locale[] = translationLocales,
): Promise<Document> => {
  const [document] = await readTranslated(strapi, uid, locales, [documentId])
  return document ?? { uid, documentId, versions: new Map(), bases: new Map() }
}

const remarkable: ReadonlySet<string> = new Set(['outdated', 'missing', 'machine'])

const languageOf = (strapi: Core.Strapi, document: Document, locale: Locale): Language => {
  const fields = fieldStatesOf(strapi, document, locale)
  const state = entryStateOf(document, locale, fields)
  const named = state === 'missing' ? [] : fields.filter(([, found]) => remarkable.has(found))
  return { locale, state, fields: named.map(([name]) => labelOf(document.uid, name)) }
}

/** What has changed in German since this language was translated, field by field, old beside new. */
const differencesOf = async (strapi: Core.Strapi, document: Document, locale: Locale) => {
  const { uid, versions, bases } = document
  const entries = bases.get(versionKey(locale, 'draft'))?.fields ?? {}
  const present = versions.get(versionKey(defaultLocale, 'draft')) ?? {}
  const names = fieldStatesOf(strapi, document, locale).filter(([, state]) => state === 'outdated').map(([name]) => name)
  const hashes = names.flatMap((name) => {
    const entry = entries[name]
    return entry ? [[name, standsFor(entry)] as const] : []
  })
  const sources = await readSources(strapi, hashes.map(([, hash]) => hash))
  const known = hashes.filter(([, hash]) => sources.has(hash))
  const before = Object.fromEntries(known.map(([name, hash]) => [name, sources.get(hash)]))
  const after = Object.fromEntries(known.map(([name]) => [name, present[name]]))
  return {
    differences: compareStates(strapi, uid, before, after, locale),
    unknown: names.filter((name) => !(name in before)).map((name) => labelOf(uid, name)),
  }
}

export const readEntry = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string, locale: Locale,
): Promise<EntryTranslations> => {
  const document = await readDocument(strapi, uid, documentId)
  return {
    languages: translationLocales.map((code) => languageOf(strapi, document, code)),
    ...locale === defaultLocale ? { differences: [], unknown: [] } : await differencesOf(strapi, document, locale),
  }
}
