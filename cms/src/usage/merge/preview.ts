import type { Core } from '@strapi/strapi'
import { isInverse, isLocalized, isRecord, type Attribute } from '../../content-types/attributes'
import { typeDefinitions } from '../../dashboard/definitions'
import { defaultLocale } from '../../locales/locales'
import { readUsages, titleOf, type Usage } from '../usages'
import { assertMergeable } from './merge'
import type { Merge } from './types'

type Row = Record<string, unknown>

/** A field in which the two entries differ. */
export interface Difference {
  readonly label: string
  /** What goes with the source. */
  readonly source: string
  readonly target: string
}

export interface MergePreview {
  readonly moves: readonly Usage[]
  readonly differences: readonly Difference[]
  /** Languages in which only the source has words. */
  readonly lostLocales: readonly string[]
}

const longest = 200

const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** Texts of an attribute that people can compare; nested parts are told apart, not spelled out. */
const wordsOf = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  if (typeof value === 'string' || typeof value === 'number') return shorten(String(value))
  const items = [value].flat()
  if (items.every(item => typeof item === 'string')) return shorten(items.join(', '))
  const texts = items.flatMap(item => (isRecord(item) ? textsOf(item) : []))
  return shorten(texts.join(', '))
}

/** The words inside a nested part or a text, in their order. */
const textsOf = (part: Row): string[] =>
  Object.entries(part)
    .filter(([name]) => !['id', 'documentId', 'type', '__component', 'format'].includes(name))
    .flatMap(([, value]) => [value].flat())
    .flatMap((value): string[] => {
      if (isRecord(value)) return textsOf(value)
      return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
    })

/** Fields that people fill. The names stand above; the address of the source goes on working. */
const isCompared = (name: string, attribute: Attribute) =>
  !['slug', 'name', 'title', 'ownerKey', 'localizations', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'documentId', 'synonyms']
    .includes(name) && !isInverse(attribute)

const relationWords = (attribute: Attribute, value: unknown) => {
  const facts: unknown = attribute
  const uid = isRecord(facts) ? String(facts.target) : ''
  return [value].flat().filter(isRecord).map(row => titleOf(uid, row)).join(', ')
}

/** What merging would do, for people to read before they decide. */
export const previewMerge = async (strapi: Core.Strapi, merge: Merge): Promise<MergePreview> => {
  await assertMergeable(strapi, merge)
  const { uid, source, target } = merge
  const { attributes } = strapi.contentType(uid)
  const compared = Object.entries(attributes).filter(([name, attribute]) => isCompared(name, attribute))
  const populate = Object.fromEntries(compared
    .filter(([, { type }]) => ['relation', 'component', 'media'].includes(type)).map(([name]) => [name, true]))
  const rows: unknown[] = await strapi.db.query(uid).findMany({
    where: { documentId: { $in: [source, target] }, publishedAt: null }, populate,
  })
  const of = (documentId: string) => rows.filter(isRecord).filter(row => row.documentId === documentId)
  const german = (documentId: string) => of(documentId).find(({ locale }) => locale === defaultLocale) ?? {}
  const labels = typeDefinitions.find(definition => definition.uid === uid)?.fields ?? {}
  const words = (attribute: Attribute, value: unknown) =>
    (attribute.type === 'relation' ? relationWords(attribute, value) : wordsOf(value))
  const differences = compared.flatMap(([name, attribute]) => {
    const [left, right] = [words(attribute, german(source)[name]), words(attribute, german(target)[name])]
    return left === right || left === '' ? [] : [{ label: labels[name]?.label ?? name, source: left, target: right }]
  })
  const locales = new Set(of(target).map(({ locale }) => locale))
  const hasWords = (row: Row) => Object.entries(attributes).some(([name, attribute]) => isLocalized(attribute) && row[name])
  return {
    moves: await readUsages(strapi, uid, source),
    differences,
    lostLocales: of(source).filter(row => !locales.has(row.locale) && hasWords(row)).map(({ locale }) => String(locale)),
  }
}
