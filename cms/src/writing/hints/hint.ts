/** Something about an entry that is probably wrong. It never stops anybody from saving. */
export interface Hint {
  /** The field of the entry, as the type names it. */
  readonly field: string
  /** One or two German sentences: what does not fit, and what to do. */
  readonly message: string
}

export type Row = Readonly<Record<string, unknown>>

export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of a repeatable component, also while somebody is filling them in. */
export const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

export const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** `2026-05-03` of a day or a moment in a form. */
export const dayOf = (value: unknown): string => (value instanceof Date ? value.toISOString() : textOf(value)).slice(0, 10)

/** A day as people write it. */
export const germanDay = (day: string): string => day.split('-').reverse().map(part => part.replace(/^0(?=\d$)/, '')).join('.')
