import { unparse } from 'papaparse'
import { componentDefinitions, typeDefinitions } from '../dashboard/definitions'
import type { Columns, ImportKind } from './columns'
import { uidOf } from './entries'
import type { Table } from './file'
import type { Outcome, Result } from './import-rows'

const outcomeWords: Readonly<Record<Outcome, string>> = {
  created: 'neu', updated: 'geändert', unchanged: 'unverändert', double: 'doppelt in der Datei', unclear: 'bitte entscheiden',
  refused: 'nicht möglich',
}

const delimiterWords: Readonly<Record<string, string>> = { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabulator', '|': 'senkrechter Strich' }

/** The German name of a field, as the dashboard shows it. */
const labelOf = (kind: ImportKind, field: string): string =>
  [...typeDefinitions, ...componentDefinitions].find(({ uid }) => uid === uidOf[kind])?.fields[field]?.label ?? field

/** Names of fields in a sentence become their labels. */
const readable = (kind: ImportKind, note: string) =>
  note.replace(/(?<=: |, |^)([a-z]+[A-Za-z]*)(?=,|:|\.|$)/g, field => labelOf(kind, field))

export interface Report {
  readonly kind: ImportKind
  readonly table: Table
  readonly columns: Columns
  readonly results: readonly Result[]
  /** Whether it was only tried. */
  readonly dryRun: boolean
}

/** The report for people who read it in a terminal, in German. */
export const describe = ({ kind, table, columns, results, dryRun }: Report): string[] => {
  const count = (outcome: Outcome) => results.filter(result => result.outcome === outcome).length
  const outcomes: Outcome[] = ['created', 'updated', 'unchanged', 'double', 'unclear', 'refused']
  const noteworthy = results.filter(({ outcome, notes }) => notes.length > 0 || outcome === 'unclear' || outcome === 'refused')
  return [
    `${columns.rows.length} Zeilen gelesen (${table.encoding}, Trennzeichen ${delimiterWords[table.delimiter] ?? table.delimiter}).`,
    ...(columns.unknown.length > 0 ? [`Diese Spalten kennen wir nicht, sie bleiben weg: ${columns.unknown.join(', ')}`] : []),
    '',
    ...outcomes.map(outcome => `  ${String(count(outcome)).padStart(5)}  ${outcomeWords[outcome]}`),
    '',
    ...noteworthy.flatMap(({ line, title, outcome, notes }) => [
      `Zeile ${line}, ${title === '' ? 'ohne Namen' : title} (${outcomeWords[outcome]})`,
      ...notes.map(note => `    ${readable(kind, note)}`),
    ]),
    ...(noteworthy.length > 0 ? [''] : []),
    dryRun
      ? 'Das war eine Probe: Es ist nichts geschrieben. Mit --apply wird es übernommen.'
      : 'Übernommen als Entwürfe. Sichtbar wird ein Eintrag erst, wenn ihn jemand veröffentlicht.',
  ]
}

/** The report as a table that Excel opens: semicolons and the mark of UTF-8. */
export const toCsv = ({ kind, results }: Report): string => `\uFEFF${unparse({
  fields: ['Zeile', 'Name', 'Ergebnis', 'Felder', 'Hinweise'],
  data: results.map(({ line, title, outcome, changes, notes }) => [
    line, title, outcomeWords[outcome], changes.map(field => labelOf(kind, field)).join(', '),
    notes.map(note => readable(kind, note)).join('\n'),
  ]),
}, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
