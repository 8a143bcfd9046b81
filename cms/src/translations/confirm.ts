import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import type { ContentUid } from '../content-types/uids'
import { noteContentChange } from '../content-version'
import { refuse } from '../editorial/errors'
import { defaultLocale, type Locale } from '../locales/locales'
import { readDocument } from './read/entry'
import type { Document } from './read/states'
import { statuses, versionKey, writeBase, type Status } from './truth/base'
import type { Entries, Entry } from './truth/derive'
import { hashOf, translatedFields } from './truth/fields'

export interface Confirmation {
  readonly uid: ContentUid
  readonly documentId: string
  readonly locales: readonly Locale[]
  /** Names of fields; all of them when left out. */
  readonly fields?: readonly string[]
  /**
   * - `same-meaning`: the German words changed, their meaning did not. Who made the translation stays as it was.
   * - `checked`: a person has read the translation and answers for it.
   */
  readonly as: 'same-meaning' | 'checked'
}

/** German words that count as the same; older ones are forgotten. */
const mostSame = 5

const confirmed = (known: Entry, source: string, { as }: Confirmation, userId: number): Entry => {
  const same = known.source === source && !known.same
    ? undefined
    : [...(known.same ?? []).filter((hash) => hash !== source), source].slice(-mostSame)
  const entry = { ...known, ...(same ? { same } : {}) }
  return as === 'checked' ? { ...entry, made: 'person', by: userId, at: now().toISOString() } : entry
}

/**
 * What is known of one version after somebody has looked at the drafts. Of the published version it holds for words that
 * are the same there; the German words of the draft count there from the moment when they are public.
 */
const entriesOf = (
  { versions, bases }: Document, locale: Locale, status: Status, names: readonly string[], ask: Confirmation, userId: number,
): Entries => {
  const wordsOf = (code: Locale, version: Status, name: string) => hashOf(versions.get(versionKey(code, version))?.[name])
  const next: Record<string, Entry> = { ...bases.get(versionKey(locale, status))?.fields }
  for (const name of names) {
    const [source, text] = [wordsOf(defaultLocale, 'draft', name), wordsOf(locale, status, name)]
    if (source === '' || text === '' || text !== wordsOf(locale, 'draft', name)) continue
    const known = next[name] ?? { source: wordsOf(defaultLocale, status, name), text, made: 'person', by: null, at: null }
    next[name] = confirmed(known, source, ask, userId)
  }
  return next
}

/** Notes that translations still say what German says now. Writes no content: no day of change, no history. */
export const confirmTranslations = async (strapi: Core.Strapi, ask: Confirmation, userId: number): Promise<void> => {
  const { uid, documentId, locales } = ask
  await strapi.db.transaction(async () => {
    const document = await readDocument(strapi, uid, documentId, locales)
    const names = translatedFields(strapi, uid).map(([name]) => name).filter((name) => ask.fields?.includes(name) ?? true)
    if (!locales.some((locale) => document.versions.has(versionKey(locale, 'draft')))) {
      refuse('In dieser Sprache gibt es noch keine Übersetzung.')
    }
    for (const locale of locales) {
      for (const status of statuses) {
        const key = versionKey(locale, status)
        if (!document.versions.has(key)) continue
        const entries = entriesOf(document, locale, status, names, ask, userId)
        await writeBase(strapi, { uid, documentId, locale, status }, document.versions, document.bases.get(key), entries)
      }
      await noteContentChange(strapi, { uid, documentId, locale, action: 'translation' })
    }
  })
}
