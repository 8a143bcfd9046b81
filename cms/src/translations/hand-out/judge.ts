import type { Core } from '@strapi/strapi'
import { labelOf } from '../../comparison'
import type { ContentUid } from '../../content-types/uids'
import { defaultLocale, type Locale } from '../../locales/locales'
import { fieldStatesOf, readTranslated, titleOf, type Document } from '../read/states'
import type { Glossary } from '../text/glossary'
import { marksOf, segmentsOf, valueFrom } from '../text/segments'
import { versionKey } from '../truth/base'
import { hashOf, translatedFields } from '../truth/fields'
import type { Returned } from './returned'
import { maxLengthOf, placeOf } from './units'

/** What becomes of one field that came back. `same`: it stands there already. */
export type Outcome = 'taken' | 'same' | 'left'

export interface Judgement {
  readonly uid: ContentUid | null
  readonly documentId: string | null
  readonly locale: Locale | null
  /** For people: which entry and field. */
  readonly title: string
  readonly field: string
  readonly outcome: Outcome
  /** Why it is not taken, in German. */
  readonly reason: string | null
  /** Name and new value of the field; for what is taken. */
  readonly name: string | null
  readonly value: unknown
}

interface Group {
  readonly uid: ContentUid
  readonly documentId: string
  readonly locale: Locale
  readonly name: string
  readonly source: string
  readonly texts: Map<string, string>
  isDouble: boolean
  isStrange: boolean
}

const left = (field: string, title: string, reason: string): Judgement =>
  ({ uid: null, documentId: null, locale: null, title, field, outcome: 'left', reason, name: null, value: null })

/** Puts segments of the same field together; what names no place or language of ours is left. */
const groupFields = (returned: readonly Returned[], problems: Judgement[]): Group[] => {
  const groups = new Map<string, Group>()
  for (const { key, locale, text, strange } of returned) {
    const place = placeOf(key)
    if (!place) {
      problems.push(left('', key.slice(0, 80), 'Der Schlüssel gehört zu keinem Text von hier.'))
    } else if (locale === undefined || locale === defaultLocale) {
      problems.push(left(labelOf(place.uid, place.field), place.documentId, 'Die Sprache fehlt oder ist keine der Übersetzungen.'))
    } else {
      const { uid, documentId, field, path, source } = place
      const name = [uid, documentId, locale, field, source].join(' ')
      const group = groups.get(name)
        ?? { uid, documentId, locale, name: field, source, texts: new Map<string, string>(), isDouble: false, isStrange: false }
      group.isDouble ||= group.texts.has(path)
      group.isStrange ||= strange
      group.texts.set(path, text)
      groups.set(name, group)
    }
  }
  return [...groups.values()]
}

const plain = (text: string) => text.replace(/\{\/?\d+\}/g, '').replace(/\s+/g, ' ').trim()

/** Whether it holds words of a language at all: not only names, numbers and addresses. */
const hasWords = (text: string, glossary: Glossary) =>
  /\p{L}{3}/u.test(glossary.split(text).filter(({ isName }) => !isName).map((piece) => piece.text).join(' ').replace(/\S*[@/]\S*/g, ''))

const quoted = (terms: readonly string[]) => terms.map((term) => `„${term}“`).join(', ')

/** Why one segment cannot be taken; nothing when it can. */
const segmentProblem = (german: string, text: string, locale: Locale, glossary: Glossary): string | undefined => {
  if (/\?{3,}/.test(text) && !german.includes('???')) {
    return 'Die Buchstaben sind beim Speichern verloren gegangen. Bitte als „CSV UTF-8“ speichern.'
  }
  if (marksOf(german).join() !== marksOf(text).join()) {
    return 'Eine Formatierung oder ein Link fehlt. Die Zeichen wie {1} und {/1} müssen alle bleiben.'
  }
  if (locale === 'de-simple') return undefined
  if (plain(german) === plain(text) && hasWords(german, glossary)) return 'Da steht noch der deutsche Text.'
  const lost = glossary.lost(german, text)
  return lost.length > 0 ? `Das muss auf Deutsch stehen bleiben: ${quoted(lost)}.` : undefined
}

/**
 * Why the texts of a field cannot be taken, or the new value of the field.
 * @param texts translated segments by path
 */
export const fieldValue = (
  strapi: Core.Strapi, uid: ContentUid, name: string, german: unknown, texts: ReadonlyMap<string, string>, locale: Locale,
  glossary: Glossary,
): { readonly value: unknown } | { readonly problem: string } => {
  const segments = segmentsOf(german)
  const given = segments.filter(({ path }) => (texts.get(path) ?? '') !== '')
  if (given.length === 0) return { problem: 'Noch nicht übersetzt.' }
  if (given.length < segments.length) {
    return { problem: `Es fehlen noch ${segments.length - given.length} von ${segments.length} Abschnitten.` }
  }
  for (const { path, text } of segments) {
    const problem = segmentProblem(text, texts.get(path) ?? '', locale, glossary)
    if (problem) return { problem }
  }
  const value = valueFrom(german, texts)
  if (value === undefined) return { problem: 'Eine Formatierung oder ein Link steht nicht richtig.' }
  const most = maxLengthOf(strapi, uid, name)
  if (most !== undefined && typeof value === 'string' && value.length > most) {
    return { problem: `Zu lang: ${value.length} Zeichen, höchstens ${most}.` }
  }
  return { value }
}

const judgeField = (strapi: Core.Strapi, group: Group, document: Document | undefined, glossary: Glossary): Judgement => {
  const { uid, documentId, locale, name } = group
  const german = document?.versions.get(versionKey(defaultLocale, 'draft'))
  const about = {
    uid, documentId, locale, title: document && german ? titleOf(document) : documentId, field: labelOf(uid, name), name,
  }
  const refused = (reason: string): Judgement => ({ ...about, outcome: 'left', reason, value: null })
  if (!document || !german) return refused('Diesen Eintrag gibt es nicht mehr.')
  if (!translatedFields(strapi, uid).some(([known]) => known === name)) return refused('Dieses Feld gibt es nicht.')
  if (hashOf(german[name]) !== group.source) return refused('Der deutsche Text wurde inzwischen geändert.')
  if (group.isDouble) return refused('Dieser Text steht zweimal in der Datei.')
  if (group.isStrange) return refused('Im Text steht eine Markierung, die es im deutschen nicht gibt.')
  const answer = fieldValue(strapi, uid, name, german[name], group.texts, locale, glossary)
  if ('problem' in answer) return refused(answer.problem)
  const present = document.versions.get(versionKey(locale, 'draft'))?.[name]
  const [, state] = fieldStatesOf(strapi, document, locale).find(([known]) => known === name) ?? []
  if (hashOf(present) === hashOf(answer.value) && state === 'current') {
    return { ...about, outcome: 'same', reason: null, value: null }
  }
  return { ...about, outcome: 'taken', reason: null, value: answer.value }
}

/** Says of every field that came back whether it is taken, and why not. Changes nothing. */
export const judge = async (strapi: Core.Strapi, returned: readonly Returned[], glossary: Glossary): Promise<Judgement[]> => {
  const judgements: Judgement[] = []
  const groups = groupFields(returned, judgements)
  const documents = new Map<string, Document>()
  for (const uid of new Set(groups.map((group) => group.uid))) {
    const ofType = groups.filter((group) => group.uid === uid)
    const locales = [...new Set(ofType.map(({ locale }) => locale))]
    const found = await readTranslated(strapi, uid, locales, [...new Set(ofType.map(({ documentId }) => documentId))])
    for (const document of found) documents.set(`${uid} ${document.documentId}`, document)
  }
  for (const group of groups) {
    judgements.push(judgeField(strapi, group, documents.get(`${group.uid} ${group.documentId}`), glossary))
  }
  return judgements
}
