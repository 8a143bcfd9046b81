import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { defaultLocale } from '../locales/locales'
import { isRow, rowsOf, type Row } from '../public-api/row'
import { comparable, compareRow } from './compare'
import type { ImportKind } from './columns'
import { readEntries, readMemory, readTopics, remember, uidOf } from './entries'
import { fold } from './fold'
import { matchRow, traitsOf, type Known } from './match'
import type { ImportedRow } from './rows'

/** What became of a row. `unclear`: somebody has to decide; `refused`: the entry would not be valid. */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'double' | 'unclear' | 'refused'

export interface Result {
  readonly line: number
  readonly title: string
  readonly outcome: Outcome
  /** Names of fields that are written. */
  readonly changes: readonly string[]
  /** Everything that somebody should know or do, in German. */
  readonly notes: readonly string[]
}

/** The sentences of a refusal. */
const sentencesOf = (error: unknown): string[] => {
  if (!(error instanceof errors.ApplicationError)) throw error
  const details: unknown = error.details
  const inner = isRow(details)
    ? rowsOf(details.errors).map(({ path, message }) => `${Array.isArray(path) ? path.join('.') : ''}: ${String(message)}`)
    : []
  return inner.length > 0 ? inner : [error.message]
}

/** Brings the rows of one file into the directory, as German drafts: nothing is public by itself. Call it in a transaction. */
export const importRows = async (strapi: Core.Strapi, kind: ImportKind, rows: readonly ImportedRow[]): Promise<Result[]> => {
  const uid = uidOf[kind]
  const entries = new Map((await readEntries(strapi, kind)).map(({ known, row }) => [known.documentId, { known, row }]))
  const memory = await readMemory(strapi, kind)
  const institutions = kind === 'offers' ? (await readEntries(strapi, 'institutions')).map(({ known }) => known) : []
  const topics = kind === 'offers' ? await readTopics(strapi) : []
  const lines = new Map<string, number>()
  const results: Result[] = []

  const relationsOf = (row: ImportedRow, notes: string[]): { institution: string | null, values: Row } => {
    const values: Row = {}
    let institution: string | null = null
    if (row.institution) {
      const found = matchRow({ ...row, title: row.institution, entry: '', values: {} }, null, institutions)
      if ('unclear' in found) notes.push(`Institution „${row.institution}“: ${found.unclear}`)
      else if (found.documentId === null) notes.push(`Die Institution „${row.institution}“ gibt es noch nicht. Bitte zuerst anlegen.`)
      else institution = found.documentId
    }
    if (institution !== null) values.institution = institution
    const wanted = row.topics.map(topic => ({
      topic, found: topics.find(({ words }) => words.some(word => fold(word) === fold(topic))),
    }))
    notes.push(...wanted.filter(({ found }) => !found).map(({ topic }) => `Das Thema „${topic}“ gibt es nicht`))
    const known = [...new Set(wanted.flatMap(({ found }) => found?.documentId ?? []))]
    if (known.length > 0) values.topics = known
    return { institution, values }
  }

  for (const row of rows) {
    const notes = [...row.left]
    const done = (outcome: Outcome, changes: readonly string[] = []) =>
      results.push({ line: row.line, title: row.title, outcome, changes, notes })
    if (row.title === '') {
      notes.push('Der Name fehlt')
      done('refused')
      continue
    }
    const earlier = lines.get(row.key)
    if (earlier !== undefined) {
      notes.push(`Steht schon in Zeile ${earlier}. Diese Zeile wurde nicht übernommen.`)
      done('double')
      continue
    }
    lines.set(row.key, row.line)

    const relations = relationsOf(row, notes)
    const before = memory.get(row.key)
    const match = before && entries.has(before.documentId) && row.entry === ''
      ? { documentId: before.documentId }
      : matchRow(row, relations.institution, [...entries.values()].map(({ known }) => known))
    if ('unclear' in match) {
      notes.push(`${match.unclear}. Bitte in eine Spalte „Eintrag“ schreiben, welcher es ist, oder „neu“.`)
      done('unclear')
      continue
    }
    const said = Object.fromEntries(Object.entries(row.values).map(([field, value]) => [field, comparable(field, value)]))
    try {
      let { documentId } = match
      if (documentId === null) {
        const data = { ...row.values, ...relations.values }
        const created: unknown = await strapi.documents(uid).create({ locale: defaultLocale, data })
        documentId = isRow(created) ? String(created.documentId) : ''
        const known: Known = {
          documentId, slug: '', title: row.title, institution: relations.institution, ...traitsOf(row.values),
        }
        entries.set(documentId, { known, row: { ...row.values } })
        done('created', Object.keys(row.values))
      } else {
        const { changes, kept } = compareRow(row.values, entries.get(documentId)?.row ?? {}, before?.said ?? {})
        if (kept.length > 0) notes.push(`Im Verzeichnis steht etwas anderes, und das bleibt: ${kept.join(', ')}`)
        if (Object.keys(changes).length > 0) {
          await strapi.documents(uid).update({ documentId, locale: defaultLocale, data: changes })
        }
        done(Object.keys(changes).length > 0 ? 'updated' : 'unchanged', Object.keys(changes))
      }
      await remember(strapi, kind, row.key, { documentId, said })
    } catch (error) {
      notes.push(...sentencesOf(error))
      done('refused')
    }
  }
  return results
}
