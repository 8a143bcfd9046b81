/** What stands in a cell; nothing where it is null. */
export type Cell = string | number | null

/** Signs with which a spreadsheet takes a text for a formula, the wide ones of East Asian keyboards among them. */
const opensFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/

/** Lets a text be a text: a spreadsheet shows it, and works nothing out. */
const defuse = (text: string) => (opensFormula.test(text) ? `'${text}` : text)

const quote = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const write = (cell: Cell): string => {
  if (cell === null) return ''
  // A German spreadsheet reads decimals with a comma; our own numbers are no formulas, also below zero.
  return typeof cell === 'number' ? String(cell).replace('.', ',') : quote(defuse(cell))
}

/** With it a spreadsheet knows that the letters are UTF-8. */
export const byteOrderMark = '\u{feff}'

/** One row: semicolons and CRLF, as a German Excel reads them without being asked. */
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(write).join(';')}\r\n`
