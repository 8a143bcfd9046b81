import type { Core } from '@strapi/strapi'
import { labelOf } from '../../comparison'
import { isContentUid, type ContentUid } from '../../content-types/uids'
import { defaultLocale, type Locale } from '../../locales/locales'
import { translatedUids } from '../read/counts'
import { fieldStatesOf, isPublic, readTranslated, titleOf, type Document } from '../read/states'
import { readSources, versionKey } from '../truth/base'
import { standsFor, type FieldState } from '../truth/derive'
import { hashOf } from '../truth/fields'
import { segmentsOf } from '../text/segments'

/** One piece of text for a translator. */
export interface Unit {
  /** Says where it belongs and which German words it is: it comes back with the translation. */
  readonly key: string
  readonly locale: Locale
  /** What the dashboard calls the type, the entry and the field. */
  readonly type: string
  readonly title: string
  readonly field: string
  readonly german: string
  /** The German words that were translated last, where they are known. */
  readonly formerGerman: string
  /** What stands there now. */
  readonly former: string
  /** Characters at most, for a whole field. */
  readonly maxLength: number | undefined
}

export interface Place {
  readonly uid: ContentUid
  readonly documentId: string
  readonly field: string
  readonly path: string
  /** Hash of the whole German field at the time when the text was handed out. */
  readonly source: string
}

export const keyOf = ({ uid, documentId, field, path, source }: Place): string =>
  [uid, documentId, field, path, source].join('/')

/** Reads a key; nothing when it is none of ours. */
export const placeOf = (key: string): Place | undefined => {
  const [uid = '', documentId = '', field = '', path = '', source = '', ...more] = key.trim().split('/')
  if (!isContentUid(uid) || documentId === '' || field === '' || source === '' || more.length > 0) return undefined
  return { uid, documentId, field, path, source }
}

export interface Order {
  readonly locales: readonly Locale[]
  readonly uids?: readonly ContentUid[]
  readonly states: readonly FieldState[]
}

/** The most characters of a field, from the schema. */
export const maxLengthOf = (strapi: Core.Strapi, uid: ContentUid, field: string): number | undefined => {
  const attribute = strapi.contentType(uid).attributes[field]
  return attribute && 'maxLength' in attribute && typeof attribute.maxLength === 'number' ? attribute.maxLength : undefined
}

const unitsOf = (
  strapi: Core.Strapi, document: Document, locale: Locale, states: readonly FieldState[], sources: ReadonlyMap<string, unknown>,
): Unit[] => {
  const { uid, documentId, versions, bases } = document
  const [german, words] = [versions.get(versionKey(defaultLocale, 'draft')), versions.get(versionKey(locale, 'draft'))]
  const wanted = fieldStatesOf(strapi, document, locale).filter(([, state]) => states.includes(state))
  return wanted.flatMap(([field]) => {
    const entry = bases.get(versionKey(locale, 'draft'))?.fields[field]
    const textsOf = (value: unknown) => new Map(segmentsOf(value).map(({ path, text }) => [path, text]))
    const former = textsOf(words?.[field])
    const formerGerman = entry ? textsOf(sources.get(standsFor(entry))) : new Map<string, string>()
    const source = hashOf(german?.[field])
    return segmentsOf(german?.[field]).map(({ path, text }) => ({
      key: keyOf({ uid, documentId, field, path, source }),
      locale, type: strapi.contentType(uid).info.displayName, title: titleOf(document), field: labelOf(uid, field),
      german: text, formerGerman: formerGerman.get(path) ?? '', former: former.get(path) ?? '',
      maxLength: maxLengthOf(strapi, uid, field),
    }))
  })
}

/** The texts that translators of some languages are given: of entries that are public in German, from their drafts. */
export const collectUnits = async (strapi: Core.Strapi, { locales, uids = translatedUids, states }: Order): Promise<Unit[]> => {
  const units: Unit[] = []
  for (const uid of uids) {
    const documents = (await readTranslated(strapi, uid, locales)).filter(isPublic)
    const entries = documents.flatMap(({ bases }) => [...bases.values()].flatMap(({ fields }) => Object.values(fields)))
    const sources = await readSources(strapi, [...new Set(entries.map(standsFor))])
    for (const document of documents) {
      for (const locale of locales) units.push(...unitsOf(strapi, document, locale, states, sources))
    }
  }
  return units
}
