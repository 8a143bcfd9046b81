import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { defaultLocale, isLocale, type Locale } from '../../locales/locales'
import type { Column, Fields } from '../../public-api/fields'
import { readDocuments } from '../../public-api/read/documents'
import { pick } from '../../public-api/read/list'
import { published } from '../../public-api/read/published'
import { isRow, rowsOf, type Row } from '../../public-api/row'
import { moment } from '../../public-api/values'
import type { SearchDocument, SearchWords } from '../types'
import type { SearchSource } from './sources'
import { plainTexts } from './texts'

type Columns = ReadonlyMap<string, Column>

const columnsOf = (fields: Fields, names: readonly string[]): Columns =>
  new Map(names.flatMap(name => {
    const field = fields[name]
    if (field?.from !== 'column') throw new Error(`The search names "${name}", which is no field with words`)
    return [[name, field] as const]
  }))

/** A mark of every published version: while it is the same, so are all words. */
export const fingerprintOf = (versions: readonly Row[]): string => {
  const states = versions.map(({ locale, id, updatedAt }) => `${String(locale)} ${String(id)} ${moment(updatedAt)}`)
  return createHash('sha256').update(states.sort().join('\n')).digest('base64url').slice(0, 16)
}

/** The words of one version. A translation of something that has no German original any more is left out. */
const wordsOf = (source: SearchSource, columns: Columns, row: Row, german: Row): SearchWords => {
  const read = (name: string): string[] => {
    const column = columns.get(name)
    if (!column) return []
    // A column that is not translated (the name of an institution) stands in every version, but counts once.
    if (row !== german && !column.translated) return []
    if (row !== german && column.named && column.isEmpty(german[name])) return []
    return plainTexts(column.toAnswer(row[name]))
  }
  return {
    title: read(source.title).join(' '),
    keywords: source.keywords.flatMap(read),
    lead: source.lead.flatMap(read),
    body: source.body.flatMap(read),
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const idOf = (value: unknown): string[] => (isRow(value) && typeof value.documentId === 'string' ? [value.documentId] : [])

/** What can be searched of the facts. They come as the public answer: no confidential address is among them. */
const factTexts = ({ places, contact, phones, email, legalBasis, event }: Row): string[] => {
  const numbers = [...rowsOf(phones), ...(isRow(contact) ? rowsOf(contact.phones) : [])].map(phone => phone.number)
  const addresses = rowsOf(places).flatMap(place =>
    [place.name, place.streetAddress, place.postalCode, place.addressLocality])
  const role = isRow(contact) ? [contact.role] : []
  const location = isRow(event) ? [event.location] : []
  return [legalBasis, email, ...numbers, ...addresses, ...role, ...location]
    .map(text).filter(fact => fact !== null)
}

const build = (
  source: SearchSource, documentId: string, versions: ReadonlyMap<Locale, Row>, german: Row, columns: Columns,
  facts: Row,
): SearchDocument => {
  const words: Partial<Record<Locale, SearchWords>> = {}
  for (const [locale, row] of versions) words[locale] = wordsOf(source, columns, row, german)
  return {
    documentId,
    type: source.type,
    slug: text(facts.slug),
    fingerprint: fingerprintOf([...versions.values()]),
    kind: text(facts.kind) ?? text(facts.key),
    serviceStatus: text(facts.serviceStatus),
    number: text(facts.number),
    checkedOn: text(facts.checkedAt),
    endsOn: text(facts.validUntil),
    date: text(facts.date) ?? text(facts.adoptedOn),
    institutionId: idOf(facts.institution)[0] ?? null,
    topicIds: rowsOf(facts.topics).flatMap(idOf),
    facts: factTexts(facts),
    words: { ...words, de: wordsOf(source, columns, german, german) },
  }
}

/**
 * What the public may read of these documents, in all languages: three statements and their parts. What is not
 * published is not among the results.
 */
export const readSearchDocuments = async (
  strapi: Core.Strapi, source: SearchSource, documentIds: readonly string[],
): Promise<SearchDocument[]> => {
  if (documentIds.length === 0) return []
  const { uid, fields } = source.public
  const columns = columnsOf(fields, [source.title, ...source.keywords, ...source.lead, ...source.body])
  const rows = rowsOf(await strapi.db.query(uid).findMany({
    select: ['id', 'documentId', 'locale', 'updatedAt', ...columns.keys()],
    where: { documentId: { $in: documentIds }, ...published },
  }))
  const factFields = pick(fields, new Set(source.facts))
  const facts = await readDocuments(strapi, {
    type: source.public,
    fields: factFields,
    locale: defaultLocale,
    where: [{ documentId: { $in: documentIds } }],
    common: new Set(),
  })
  const versions = new Map<string, Map<Locale, Row>>()
  for (const row of rows) {
    if (!isLocale(row.locale)) continue
    const documentId = String(row.documentId)
    versions.set(documentId, (versions.get(documentId) ?? new Map<Locale, Row>()).set(row.locale, row))
  }
  return facts.flatMap(fact => {
    const documentId = String(fact.documentId)
    const found = versions.get(documentId)
    const german = found?.get(defaultLocale)
    return found && german ? [build(source, documentId, found, german, columns, fact)] : []
  })
}
