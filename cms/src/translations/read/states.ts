import type { Core } from '@strapi/strapi'
import { titleField } from '../../comparison'
import type { ContentUid } from '../../content-types/uids'
import { defaultLocale, locales, type Locale } from '../../locales/locales'
import { readBases, readVersions, versionKey, type Base, type Status, type Versions } from '../truth/base'
import { fieldState, type FieldState } from '../truth/derive'
import { translatedFields } from '../truth/fields'

/** All languages but German. */
export const translationLocales: readonly Locale[] = locales.map(({ code }) => code).filter((code) => code !== defaultLocale)

/**
 * How the translation of an entry stands, for editors. The worst comes first:
 * - `missing`: there is none.
 * - `outdated`: German words have changed since.
 * - `incomplete`: German words that nobody has translated.
 * - `machine`: a machine made words that no person has looked at.
 * - `unpublished`: it is right, and waits to be published.
 * - `current`
 */
export const entryStates = ['missing', 'outdated', 'incomplete', 'machine', 'unpublished', 'current'] as const
export type EntryState = (typeof entryStates)[number]

type Bases = ReadonlyMap<string, Base>

/** An entry in all its languages. */
export interface Document {
  readonly uid: ContentUid
  readonly documentId: string
  readonly versions: Versions
  readonly bases: Bases
}

/** How each field of a translation stands. */
export const fieldStatesOf = (
  strapi: Core.Strapi, { uid, versions, bases }: Document, locale: string, status: Status = 'draft',
): [name: string, state: FieldState][] => {
  const [german, words] = [versions.get(versionKey(defaultLocale, status)), versions.get(versionKey(locale, status))]
  const base = bases.get(versionKey(locale, status))
  return translatedFields(strapi, uid).map(([name]) =>
    [name, fieldState(german?.[name], words?.[name], base?.fields[name])])
}

/** How a translation stands; its fields as `fieldStatesOf` gives them. */
export const entryStateOf = (
  { versions }: Document, locale: string, fields: readonly (readonly [string, FieldState])[],
): EntryState => {
  if (!versions.has(versionKey(locale, 'draft'))) return 'missing'
  const has = (wanted: FieldState) => fields.some(([, state]) => state === wanted)
  if (has('outdated')) return 'outdated'
  if (has('missing')) return 'incomplete'
  if (has('machine')) return 'machine'
  return versions.has(versionKey(locale, 'published')) ? 'current' : 'unpublished'
}

/** Entries of a type with their words in German and these languages; three statements. */
export const readTranslated = async (
  strapi: Core.Strapi, uid: ContentUid, wanted: readonly string[], documentIds?: readonly string[],
): Promise<Document[]> => {
  const where = documentIds === undefined ? {} : { documentId: { $in: [...documentIds] } }
  const [versions, bases] = await Promise.all([
    readVersions(strapi, uid, { ...where, locale: { $in: [defaultLocale, ...wanted] } }, [titleField(uid)]),
    readBases(strapi, uid, { ...where, locale: { $in: [...wanted] } }),
  ])
  return [...versions].map(([documentId, words]) =>
    ({ uid, documentId, versions: words, bases: bases.get(documentId) ?? new Map() }))
}

/** Whether the public can see the entry at all. */
export const isPublic = ({ versions }: Document): boolean => versions.has(versionKey(defaultLocale, 'published'))

/** What the dashboard calls the entry. */
export const titleOf = ({ uid, versions }: Document): string => {
  const title = versions.get(versionKey(defaultLocale, 'draft'))?.[titleField(uid)]
  return typeof title === 'string' && title !== '' ? title : 'ohne Titel'
}
