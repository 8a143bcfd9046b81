import { noteName, shownName, type CheckValues } from '../../shared/check/state.ts'

const clean = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '').trim()

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a form showed when it was opened; empty when that did not come back. */
const readShown = (text: string | null): CheckValues => {
  const value = parse(text ?? '')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).flatMap(([name, shown]: [string, unknown]) =>
    (Array.isArray(shown) ? [[name, shown.filter((item: unknown) => typeof item === 'string').map(clean)]] : [])))
}

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((value, index) => value === right[index])

export interface FormChanges {
  /** Everything that was sent. */
  sent: CheckValues
  /** What differs from what the form showed: somebody else's changes since then are nobody's correction. */
  changes: CheckValues
  note: string
}

/** What somebody changed in a form, without asking the CMS what it was. Boxes that are not ticked are not sent. */
export const readChanges = (fields: URLSearchParams): FormChanges => {
  const shown = readShown(fields.get(shownName))
  const sent: CheckValues = {}
  for (const name of new Set([...Object.keys(shown), ...fields.keys()])) {
    if (name === shownName || name === noteName) continue
    sent[name] = fields.getAll(name).map(clean)
  }
  const changes = Object.fromEntries(Object.entries(sent).filter(([name, values]) => !isSame(values, shown[name] ?? [])))
  return { sent, changes, note: clean(fields.get(noteName) ?? '') }
}
