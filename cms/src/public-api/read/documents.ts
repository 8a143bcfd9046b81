import type { Core } from '@strapi/strapi'
import type { Locale } from '../../locales/locales'
import type { Fields, Relation } from '../fields'
import type { PublicType } from '../public-type'
import type { ReferenceType } from '../references'
import { rowsOf, type Row } from '../row'
import { moment } from '../values'
import { readAvailableLocales, readOverlays, type Overlay } from './overlay'
import { attributesOf, populateOf, relatedRows, relationsOf } from './populate'
import { noDrafts, publicDocuments, type Drafts } from './published'
import { publishTargets } from './publish-targets'
import { buildColumns, buildTranslation, columnsOf } from './words'

/** What to read: the German rows of a type, in a language, with some of its fields. */
export interface Reading {
  readonly type: PublicType
  readonly fields: Fields
  readonly locale: Locale
  readonly where: readonly Row[]
  /** Which of the common fields (dates, available languages) are sent. */
  readonly common: ReadonlySet<string>
  readonly order?: readonly Readonly<Record<string, 'asc' | 'desc'>>[]
  readonly limit?: number
  readonly offset?: number
  /** What is read as drafts, for a preview. */
  readonly drafts?: Drafts
}

const translatedNames = (fields: Fields) =>
  columnsOf(fields).filter(([, { translated }]) => translated).map(([name]) => name)

type Overlays = ReadonlyMap<ReferenceType, Overlay>

/** Notes which documents are referred to, those inside references too. */
const collectTargets = (fields: Fields, rows: readonly Row[], documentIds: Map<ReferenceType, Set<string>>) => {
  for (const [name, { to }] of relationsOf(fields)) {
    const targets = rows.flatMap(row => relatedRows(row[name]))
    const known = documentIds.get(to) ?? new Set()
    for (const { documentId } of targets) known.add(String(documentId))
    documentIds.set(to, known)
    collectTargets(to.fields, targets, documentIds)
  }
}

/** The words of the documents and of all that they refer to, one statement per type. */
const readWords = async (
  strapi: Core.Strapi, { type, fields, locale, drafts }: Reading, rows: readonly Row[], documentIds: readonly string[],
): Promise<{ overlay: Overlay | undefined, references: Overlays }> => {
  const targets = new Map<ReferenceType, Set<string>>()
  collectTargets(fields, rows, targets)
  const types = [...targets]
  const [overlay, ...others] = await readOverlays(strapi, [
    { uid: type.uid, documentIds, columns: translatedNames(fields) },
    ...types.map(([to, ids]) => ({ uid: to.uid, documentIds: [...ids], columns: translatedNames(to.fields) })),
  ], locale, drafts)
  const references = types.flatMap(([to], index) => {
    const words = others[index]
    return words ? [[to, words] as const] : []
  })
  return { overlay, references: new Map(references) }
}

const buildReference = (to: ReferenceType, locale: Locale, row: Row, overlays: Overlays): Row => {
  const words = overlays.get(to)?.get(String(row.documentId))
  const columns = columnsOf(to.fields)
  return {
    documentId: row.documentId,
    translation: buildTranslation(columns, locale, row, words),
    ...buildParts(to.fields, locale, row, overlays),
    ...buildColumns(columns, row, words),
  }
}

const buildRelation = ({ to, many }: Relation, locale: Locale, value: unknown, overlays: Overlays): unknown => {
  const unique = [...new Map(relatedRows(value).map(row => [row.documentId, row])).values()]
  const ordered = many && to.compare ? unique.sort(to.compare) : unique
  const references = ordered.map(row => buildReference(to, locale, row, overlays))
  return many ? references : references[0] ?? null
}

/** Nested parts and references in the order of the table; the columns in between are filled in by the caller. */
const buildParts = (fields: Fields, locale: Locale, row: Row, overlays: Overlays): Row =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => {
    if (field.from === 'nested') return [name, field.toAnswer(row[name])]
    if (field.from === 'relation') return [name, buildRelation(field, locale, row[name], overlays)]
    return [name, null]
  }))

const later = (a: string | null, b: string | null) => (b !== null && (a === null || b > a) ? b : a)

/**
 * Reads documents and builds the answer for each, in a fixed number of statements however many there are: the German
 * rows with their parts, one overlay per type, one for the available languages.
 */
export const readDocuments = async (strapi: Core.Strapi, reading: Reading): Promise<Row[]> => {
  const { type, fields, locale, common, drafts = noDrafts } = reading
  const columns = columnsOf(fields)
  const rows = rowsOf(await strapi.db.query(type.uid).findMany({
    select: ['documentId', 'createdAt', 'updatedAt', 'publishedAt', ...attributesOf(fields)],
    where: { $and: [publicDocuments(type, drafts), ...reading.where] },
    populate: populateOf(fields, drafts),
    orderBy: reading.order,
    limit: reading.limit,
    offset: reading.offset,
  }))
  if (drafts.size > 0) await publishTargets(strapi, fields, rows, drafts)
  const documentIds = rows.map(({ documentId }) => String(documentId))
  const [{ overlay, references }, availableLocales] = await Promise.all([
    readWords(strapi, reading, rows, documentIds),
    common.has('availableLocales') ? readAvailableLocales(strapi, type.uid, documentIds, drafts) : undefined,
  ])
  return rows.map((row) => {
    const documentId = String(row.documentId)
    const words = overlay?.get(documentId)
    const commonValues: Row = {
      availableLocales: availableLocales?.get(documentId) ?? [],
      createdAt: moment(row.createdAt),
      updatedAt: later(moment(row.updatedAt), moment(words?.words.updatedAt)),
      // What was never published has no such day yet: in a preview, that of its last change stands there.
      publishedAt: moment(row.publishedAt ?? row.updatedAt),
    }
    return {
      documentId,
      locale,
      translation: buildTranslation(columns, locale, row, words),
      ...Object.fromEntries(Object.entries(commonValues).filter(([name]) => common.has(name))),
      ...buildParts(fields, locale, row, references),
      ...buildColumns(columns, row, words),
    }
  })
}
