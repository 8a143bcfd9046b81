/** A number, what stands for a small one or a share, or nothing for a month that is not there yet. */
export type Cell = number | string

/** A line of the yearly report: one cell per month, and the year. */
export interface Line {
  readonly label: string
  /** In German; nothing for all languages. */
  readonly language?: string
  readonly months: readonly Cell[]
  readonly year: Cell
}

export interface Group {
  readonly title: string
  /** What is counted here, in a sentence. */
  readonly note: string
  readonly lines: readonly Line[]
}

/** Below this a sum per topic and language could be about one person. */
const smallest = 5

/** `2026-01` to `2026-12`. */
export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)

/** The months that have numbers, as `2026-03`: before and after there is nothing, which is not the same as none. */
export interface Span {
  readonly from: string
  readonly until: string
}

/** A line of sums. */
export const lineOf = (
  label: string, sums: ReadonlyMap<string, number>, year: number, { from, until }: Span, language?: string,
): Line => ({
  label,
  ...(language === undefined ? {} : { language }),
  months: monthsOf(year).map(month => (month < from || month > until ? '' : sums.get(month) ?? 0)),
  year: monthsOf(year).reduce((sum, month) => sum + (sums.get(month) ?? 0), 0),
})

const hide = (cell: Cell): Cell => (typeof cell === 'number' && cell > 0 && cell < smallest ? `< ${smallest}` : cell)

/** A line in which small numbers cannot be told apart. */
export const withoutSmall = (line: Line): Line => ({ ...line, months: line.months.map(hide), year: hide(line.year) })

/** The share of one line in another, as `12 %`. */
export const shareLine = (label: string, part: Line, whole: Line): Line => {
  const share = (some: Cell, all: Cell): Cell =>
    (typeof some === 'number' && typeof all === 'number' && all > 0 ? `${Math.round(some / all * 100)} %` : '')
  return { label, months: part.months.map((cell, index) => share(cell, whole.months[index] ?? '')), year: share(part.year, whole.year) }
}
