import { plainTexts } from '../../../search/read/texts'
import { isRow, rowsOf, type Row } from '../../../public-api/row'
import { boolean, choices, number } from '../../../public-api/values'
import type { Words } from './words'
import type { Cell } from './write'

/** Makes the cell of a document. */
export type Read = (row: Row) => Cell

export type Column = readonly [heading: string, read: Read]

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const joined = (texts: readonly string[], between = ', '): string | null => (texts.length === 0 ? null : texts.join(between))

/** The part of a document at a path of names; of nothing, nothing. */
const at = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isRow(value) ? value[name] : undefined), row)

export const text = (path: string): Read => row => textOf(at(row, path))
export const amount = (path: string): Read => row => number(at(row, path))
/** Rich text and lists of lines: one paragraph per line of the cell. */
export const paragraphs = (path: string): Read => row => joined(plainTexts(at(row, path)), '\n')
export const word = (path: string, words: Words): Read => (row) => {
  const code = textOf(at(row, path))
  return code === null ? null : words(code)
}
export const wordsOf = (path: string, words: Words): Read => row => joined(choices(at(row, path)).map(words))
export const yesNo = (path: string): Read => (row) => {
  const answer = boolean(at(row, path))
  return answer === null ? null : answer ? 'ja' : 'nein'
}

/** `2026-11-23` → `23.11.2026`: a German spreadsheet takes it for a date. */
export const germanDay = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3.$2.$1')

export const day = (path: string): Read => (row) => {
  const value = textOf(at(row, path))
  return value === null ? null : germanDay(value)
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
})

/** A moment on the clocks of Berlin, `23.11.2026 16:30`. */
export const moment = (path: string): Read => (row) => {
  const value = textOf(at(row, path))
  if (value === null) return null
  const [shownDay = '', time = ''] = clock.format(new Date(value)).split(' ')
  return `${germanDay(shownDay)} ${time}`
}

/** Names of related documents. */
export const names = (path: string, name: string): Read =>
  row => joined(rowsOf(at(row, path)).flatMap(one => textOf(one[name]) ?? []))

/** Each part of a list as words, one per line of the cell. */
export const parts = (path: string, toText: (part: Row) => string): Read =>
  row => joined(rowsOf(at(row, path)).map(toText).filter(words => words !== ''), '\n')

/** Something about the first part of a list that fits. */
export const first = (path: string, fits: (part: Row) => boolean, read: Read): Read => (row) => {
  const found = rowsOf(at(row, path)).find(fits)
  return found ? read(found) : null
}
