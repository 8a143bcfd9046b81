import { isLocale } from '../../locales/locales'
import { readTable } from '../../importing/file'
import type { Returned } from './returned'
import type { Unit } from './units'

const columns = {
  key: 'Schlüssel (bitte nicht ändern)', locale: 'Sprache', type: 'Art', title: 'Eintrag', field: 'Feld', german: 'Deutsch',
  formerGerman: 'Deutsch bisher', former: 'Übersetzung bisher', text: 'Neue Übersetzung',
} as const

/** A leading sign would make a spreadsheet take it for a formula. */
const safe = (value: string) => value.replace(/^[=+\-@\t\r]/, '\'$&')
const unsafe = (value: string) => value.replace(/^'(?=[=+\-@\t\r])/, '')

const cell = (value: string) => `"${safe(value).replaceAll('"', '""')}"`

/** The texts as a table that opens right in a German Excel: with its mark, semicolons, nothing that counts as a formula. */
export const writeCsv = (units: readonly Unit[]): string => {
  const rows = units.map(({ key, locale, type, title, field, german, formerGerman, former }) =>
    [key, locale, type, title, field, german, formerGerman, former, ''])
  return `\uFEFF${[Object.values(columns), ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

/**
 * Reads a table that came back, in whatever encoding and with whatever separator a spreadsheet gave it.
 * @throws a German sentence when a column is missing
 */
export const readCsv = (bytes: Buffer): Returned[] => {
  const [head, ...rows] = readTable(bytes).rows
  const names = (head?.cells ?? []).map((name) => name.replace(/^\uFEFF/, '').trim())
  const place = (name: string) => {
    const index = names.indexOf(name)
    if (index < 0) {
      throw new Error(`Das ist keine Tabelle von dieser Seite, oder es wurde eine Spalte gelöscht: „${name}“ fehlt.`)
    }
    return index
  }
  const [key, locale, text] = [place(columns.key), place(columns.locale), place(columns.text)]
  return rows.map(({ cells }) => {
    const code = cells[locale] ?? ''
    return {
      key: unsafe(cells[key] ?? ''), locale: isLocale(code) ? code : undefined, text: unsafe(cells[text] ?? '').trim(), strange: false,
    }
  })
}
