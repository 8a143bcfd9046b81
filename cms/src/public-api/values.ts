/**
 * How values of the database become values of an answer. SQLite and PostgreSQL differ in details (seconds of a time,
 * decimals as text); after these functions they no longer do.
 */

/** Words, or null when there are none. */
export const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

/** One entry per line. */
export const lines = (value: unknown): string[] =>
  typeof value === 'string' ? value.split('\n').map(line => line.trim()).filter(line => line !== '') : []

export const number = (value: unknown): number | null => {
  if (value === null || value === undefined || value === '') return null
  const parsed = Number(value)
  return Number.isFinite(parsed) ? parsed : null
}

/** Yes, no, or null when nobody has said. */
export const boolean = (value: unknown): boolean | null =>
  value === null || value === undefined ? null : value === true || value === 1 || value === 'true'

/** Yes or no; what nobody has said is no. */
export const yes = (value: unknown): boolean => boolean(value) === true

/** A calendar day, `2026-11-22`. */
export const day = (value: unknown): string | null => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' && value !== '' ? value.slice(0, 10) : null
}

/** A moment in UTC. */
export const moment = (value: unknown): string | null => {
  if (!(value instanceof Date) && typeof value !== 'string' && typeof value !== 'number') return null
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** A time of day, `09:30`; the database also keeps seconds. */
export const time = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, 5) : null

/** The chosen words of a closed list. */
export const choices = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
