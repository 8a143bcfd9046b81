import type { Core } from '@strapi/strapi'
import { defaultLocale, isLocale, type Locale } from '../../locales/locales'
import type { Column, Fields } from '../../public-api/fields'
import { readDocuments } from '../../public-api/read/documents'
import { pick } from '../../public-api/read/list'
import { published } from '../../public-api/read/published'
import { isRow, rowsOf, type Row } from '../../public-api/row'
import type { SearchDocument, SearchWords } from '../types'
import { fingerprintOf, isCurrent } from './fingerprints'
import { readParts, type PartVersions } from './parts'
import type { SearchSource } from './sources'
import { plainTexts } from './texts'

type Columns = ReadonlyMap<string, Column>

const columnsOf = (fields: Fields, names: readonly string[]): Columns =>
  new Map(names.flatMap(name => {
    const field = fields[name]
    if (field?.from !== 'column') throw new Error(`The search names "${name}", which is no field with words`)
    return [[name, field] as const]
  }))

/** The texts of one field of one version. A translation of something that has no German original is left out. */
const readTexts = (columns: Columns, name: string, row: Row, german: Row): string[] => {
  const column = columns.get(name)
  if (!column) return []
  // A column that is not translated (the name of an institution) stands in every version, but counts once.
  if (row !== german && !column.translated) return []
  if (row !== german && column.named && column.isEmpty(german[name])) return []
  return plainTexts(column.toAnswer(row[name]))
}

const partTexts = ({ part, versions }: PartVersions, locale: Locale): string[] => {
  const row = versions.get(locale)
  const german = versions.get(defaultLocale)
  if (!row || !german) return []
  const columns = columnsOf(part.public.fields, part.words)
  return part.words.flatMap(name => readTexts(columns, name, row, german))
}

/** The words of one version and of its parts. */
const wordsOf = (
  source: SearchSource, columns: Columns, locale: Locale, row: Row, german: Row, parts: readonly PartVersions[],
): SearchWords => {
  const read = (name: string) => readTexts(columns, name, row, german)
  const passing = source.passing && isCurrent(source, german) ? read(source.passing.words) : []
  return {
    title: read(source.title).join(' '),
    keywords: source.keywords.flatMap(read),
    lead: source.lead.flatMap(read),
    body: [...source.body.flatMap(read), ...passing, ...parts.flatMap(part => partTexts(part, locale))],
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
  facts: Row, parts: readonly PartVersions[],
): SearchDocument => {
  const words: Partial<Record<Locale, SearchWords>> = {}
  for (const [locale, row] of versions) words[locale] = wordsOf(source, columns, locale, row, german, parts)
  return {
    documentId,
    type: source.type,
    slug: text(facts.slug),
    fingerprint: fingerprintOf(source, [...versions.values()], parts),
    kind: text(facts.kind) ?? text(facts.key),
    serviceStatus: text(facts.serviceStatus),
    number: text(facts.number),
    checkedOn: text(facts.checkedAt),
    endsOn: text(facts.validUntil),
    date: text(facts.date) ?? text(facts.adoptedOn),
    institutionId: idOf(facts.institution)[0] ?? null,
    topicIds: rowsOf(facts.topics).flatMap(idOf),
    facts: factTexts(facts),
    words: { ...words, de: wordsOf(source, columns, defaultLocale, german, german, parts) },
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
  const { passing } = source
  const columns = columnsOf(fields, [
    source.title, ...source.keywords, ...source.lead, ...source.body, ...(passing ? [passing.words] : []),
  ])
  const rows = rowsOf(await strapi.db.query(uid).findMany({
    select: ['id', 'documentId', 'locale', 'updatedAt', ...columns.keys(), ...(passing ? [passing.until] : [])],
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
  const parts = await readParts(strapi, source.parts ?? [], documentIds, true)
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
    return found && german ? [build(source, documentId, found, german, columns, fact, parts.get(documentId) ?? [])] : []
  })
}
