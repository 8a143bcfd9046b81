import { parse } from 'papaparse'

/** A table as it lies in a file. */
export interface Table {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
  readonly delimiter: string
  /** All rows with their line in the file (1 is the first), empty ones left out. */
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** More is no list that people keep by hand. */
const maxBytes = 20 * 1024 * 1024

const isUtf8 = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * The text of a file as spreadsheets in Germany write it: UTF-8 with or without its mark, UTF-16 with one, and
 * everything else as Windows-1252, the encoding of "CSV (Trennzeichen-getrennt)" in Excel.
 */
export const decode = (bytes: Buffer): { text: string, encoding: Table['encoding'] } => {
  const [first, second] = bytes
  if (first === 0xFF && second === 0xFE) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (first === 0xFE && second === 0xFF) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8' }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
}

/** No-break spaces and line ends of other systems; everything else stays as it was typed. */
const tidy = (cell: string): string => cell.replace(/\r\n?/g, '\n').replace(/[\u00A0\u202F]/g, ' ').trim()

/** How many lines of the file a row took: cells may hold line breaks. */
const linesOf = (cells: readonly string[]): number => 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)

const delimiters = [';', '\t', ',', '|'] as const

/** The separator that the first lines have most of, outside of quotes; a semicolon when there is only one column. */
const guessDelimiter = (text: string): string => {
  const start = text.split(/\r?\n/, 20).join('\n').replace(/"[^"]*"/g, '')
  const counts = delimiters.map(delimiter => start.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ';'
}

/**
 * Reads a file with values between separators.
 * @throws with a German sentence when it is none, or too large
 */
export const readTable = (bytes: Buffer): Table => {
  if (bytes.length > maxBytes) throw new Error('Die Datei ist größer als 20 MB. Das ist keine Liste, die sich übernehmen lässt.')
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    throw new Error('Das ist eine Excel-Datei (.xlsx). Bitte in Excel „Speichern unter“ wählen und „CSV UTF-8 (durch Trennzeichen getrennt)“.')
  }
  const { text, encoding } = decode(bytes)
  if (text.includes('\u0000')) throw new Error('Diese Datei ist keine Tabelle mit Trennzeichen (CSV).')
  // Excel's own way to name the separator in the first line.
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(text)
  const content = text.slice(named?.[0].length ?? 0)
  const delimiter = named?.[1] ?? guessDelimiter(content)
  const { data, errors } = parse<string[]>(content, { delimiter, skipEmptyLines: false })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) throw new Error(`In Zeile ${(broken.row ?? 0) + 1} ist ein Anführungszeichen zu viel oder zu wenig.`)
  let line = named ? 2 : 1
  const rows: TableRow[] = []
  for (const raw of data) {
    const cells = raw.map(tidy)
    if (cells.some(cell => cell !== '')) rows.push({ line, cells })
    line += linesOf(raw.map(cell => cell.replace(/\r\n?/g, '\n')))
  }
  return { encoding, delimiter, rows }
}
