import { isRow, rowsOf, type Row } from '../public-api/row'

/** A telephone number however it is written: its digits, with Germany's prefix as a zero. */
const dialled = (number: unknown) => String(number).replace(/[^\d+]/g, '').replace(/^\+490?/, '0')

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value).trim())

/** The same value in the same shape, whether it comes from a file or from the database. */
export const comparable = (field: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  switch (field) {
    case 'phones': return rowsOf(value).map(({ number }) => dialled(number)).join()
    case 'places': return rowsOf(value).slice(0, 1)
      .map(place => ['name', 'streetAddress', 'postalCode', 'addressLocality'].map(name => textOf(place[name])).join('|')).join()
    case 'openingHours': return rowsOf(value)
      .map(({ weekdays, opensAt, closesAt }) => `${String(weekdays)} ${textOf(opensAt).slice(0, 5)} ${textOf(closesAt).slice(0, 5)}`).join()
    case 'contact': return isRow(value)
      ? [textOf(value.person), textOf(value.role), comparable('phones', value.phones), textOf(value.email)].join('|')
      : ''
    case 'languages':
    case 'modes': return Array.isArray(value) ? value.map(String).sort().join() : textOf(value)
    case 'body': return JSON.stringify(value)
    case 'website': return textOf(value).replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '').toLowerCase()
    case 'email':
    case 'checkEmail': return textOf(value).toLowerCase()
    case 'memberSince':
    case 'validFrom':
    case 'validUntil':
    case 'checkedAt': return textOf(value).slice(0, 10)
    case 'childAgeFrom':
    case 'childAgeTo': return String(Number(value))
    default: return textOf(value)
  }
}

export interface Comparison {
  /** What is to be written. */
  readonly changes: Row
  /** Fields in which somebody wrote something else in the dashboard: that stays. */
  readonly kept: readonly string[]
}

/** A new address goes into the place that is there, so that its access and position stay. */
const merged = (field: string, value: unknown, current: unknown): unknown => {
  if (field === 'places') {
    const [first = {}, ...others] = rowsOf(current)
    return [{ ...first, ...rowsOf(value)[0] }, ...others]
  }
  return field === 'contact' && isRow(current) && isRow(value) ? { ...current, ...value } : value
}

/**
 * What a row changes in an entry. What the file says differently than last time is taken over, unless somebody changed
 * the entry meanwhile; what is empty in the entry is filled; everything else stays.
 * @param before what the file said last time, in comparable form
 */
export const compareRow = (values: Row, current: Row, before: Readonly<Record<string, string>>): Comparison => {
  const [changes, kept]: [Row, string[]] = [{}, []]
  // Strapi fills these by itself: a value that nobody chose is as good as none.
  const defaults: Readonly<Record<string, string>> = { kind: 'other', isMember: 'false', area: 'both' }
  for (const [field, value] of Object.entries(values)) {
    const [wanted, present] = [comparable(field, value), comparable(field, current[field])]
    if (wanted === present) continue
    const isUntouched = present === '' || present === before[field] || (before[field] === undefined && present === defaults[field])
    if (isUntouched) changes[field] = merged(field, value, current[field])
    else if (before[field] !== wanted) kept.push(field)
  }
  return { changes, kept }
}
