import { commonAttributes, type PublicType } from '../public-type'
import { badRequest, quote } from '../request-error'
import { isRow } from '../row'

export type Order = Readonly<Record<string, 'asc' | 'desc'>>

export interface Page {
  readonly limit: number
  readonly offset: number
  readonly withCount: boolean
  /** How the caller asked, which is how the answer is described. */
  readonly by: 'page' | 'start'
}

const defaultPageSize = 25
const maxPageSize = 100
const maxOffset = 1_000_000

const readOrder = (entry: string): Order => {
  const [name = '', direction] = entry.split(':')
  return { [name]: direction?.toLowerCase() === 'desc' ? 'desc' : 'asc' }
}

/**
 * The order of a list, with a last key that makes it stable.
 * @throws RequestError 400
 */
export const readSort = (type: PublicType, sort: unknown): Order[] => {
  const allowed = [...type.sort, ...commonAttributes]
  const asked = Array.isArray(sort) ? sort : isRow(sort) ? Object.values(sort) : [sort]
  const entries = sort === undefined
    ? type.defaultSort
    : asked.flatMap((entry: unknown) => {
        if (typeof entry !== 'string') {
          throw badRequest('sort', 'Die Sortierung lässt sich nicht lesen. So geht es: sort=slug:desc',
            'The sorting cannot be read. It works like this: sort=slug:desc')
        }
        return entry.split(',').map(part => part.trim())
      })
  if (entries.length > 5) {
    throw badRequest('sort', 'Bitte nach höchstens fünf Feldern sortieren.', 'Please sort by five fields at most.')
  }
  for (const entry of entries) {
    const [name = '', direction = 'asc', ...rest] = entry.split(':')
    if (!allowed.includes(name)) {
      throw badRequest('sort', `Nach ${quote(name)} lässt sich nicht sortieren.`, `It is not possible to sort by ${quote(name)}.`,
        allowed)
    }
    if (rest.length > 0 || !/^(asc|desc)$/i.test(direction)) {
      throw badRequest('sort', `${quote(entry)} ist keine Richtung.`, `${quote(entry)} is no direction.`,
        [`${name}:asc`, `${name}:desc`])
    }
  }
  return [...entries.map(readOrder), { documentId: 'asc' }]
}

const readInteger = (name: string, value: unknown, min: number, max: number): number => {
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const parsed = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN
  if (parsed >= min && parsed <= max) return parsed
  throw badRequest(`pagination[${name}]`,
    `pagination[${name}]: ${quote(value)} geht nicht. Möglich ist eine ganze Zahl von ${min} bis ${max}.`,
    `pagination[${name}]: ${quote(value)} is not possible. Please give a whole number from ${min} to ${max}.`)
}

const readWithCount = (value: unknown): boolean => {
  if (value === undefined || value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw badRequest('pagination[withCount]', 'pagination[withCount] ist "true" oder "false".',
    'pagination[withCount] is "true" or "false".')
}

const paginationKeys = ['page', 'pageSize', 'start', 'limit', 'withCount'] as const

/**
 * Which part of a list is asked for: `page` and `pageSize` (1 to 100), or `start` and `limit` (1 to 100).
 * @throws RequestError 400
 */
export const readPagination = (pagination: unknown): Page => {
  if (pagination === undefined) return { limit: defaultPageSize, offset: 0, withCount: true, by: 'page' }
  const known: readonly string[] = paginationKeys
  const unknown = isRow(pagination) ? Object.keys(pagination).find(key => !known.includes(key)) : String(pagination)
  if (!isRow(pagination) || unknown !== undefined) {
    throw badRequest('pagination', `pagination: ${quote(unknown)} gibt es nicht.`, `pagination: there is no ${quote(unknown)}.`,
      paginationKeys.map(key => `pagination[${key}]`))
  }
  const { page, pageSize, start, limit } = pagination
  const withCount = readWithCount(pagination.withCount)
  if (start !== undefined || limit !== undefined) {
    if (page !== undefined || pageSize !== undefined) {
      throw badRequest('pagination', 'Bitte entweder page und pageSize oder start und limit angeben.',
        'Please give either page and pageSize, or start and limit.')
    }
    return {
      limit: limit === undefined ? defaultPageSize : readInteger('limit', limit, 1, maxPageSize),
      offset: start === undefined ? 0 : readInteger('start', start, 0, maxOffset),
      withCount,
      by: 'start',
    }
  }
  const size = pageSize === undefined ? defaultPageSize : readInteger('pageSize', pageSize, 1, maxPageSize)
  const number = page === undefined ? 1 : readInteger('page', page, 1, maxOffset / maxPageSize)
  return { limit: size, offset: (number - 1) * size, withCount, by: 'page' }
}
