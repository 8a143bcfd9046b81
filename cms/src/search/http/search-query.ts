import type { Locale } from '../../locales/locales'
import { readPagination, type Page } from '../../public-api/query/list-query'
import { readLocale, refuseUnknown } from '../../public-api/query/read-query'
import { badRequest, quote } from '../../public-api/request-error'
import type { Row } from '../../public-api/row'
import { searchTypes, type SearchType } from '../types'

export interface SearchQuery {
  readonly q: string
  readonly locale: Locale
  readonly type: SearchType | null
  readonly page: Page
}

const parameters = ['q', 'locale', 'type', 'pagination'] as const

/** Characters of a query. */
const maxLength = 200

const readQ = (value: unknown): string => {
  if (value === undefined) {
    throw badRequest('q', 'Es fehlt, wonach gesucht wird. So geht es: q=Kindergeld',
      'What to search for is missing. It works like this: q=Kindergeld')
  }
  if (typeof value !== 'string') {
    throw badRequest('q', 'q ist genau ein Text. So geht es: q=Kindergeld', 'q is exactly one text. It works like this: q=Kindergeld')
  }
  if ([...value].length > maxLength) {
    throw badRequest('q', `Die Suche ist zu lang. Möglich sind ${maxLength} Zeichen.`,
      `The query is too long. ${maxLength} characters are possible.`)
  }
  return value
}

const readType = (value: unknown): SearchType | null => {
  if (value === undefined) return null
  const found = searchTypes.find(type => type === value)
  if (found) return found
  throw badRequest('type', `Die Art ${quote(value)} gibt es nicht.`, `There is no type ${quote(value)}.`, searchTypes)
}

/**
 * What is searched for.
 * @throws RequestError 400
 */
export const readSearchQuery = (query: Row): SearchQuery => {
  refuseUnknown(query, parameters)
  return {
    q: readQ(query.q),
    locale: readLocale(query.locale),
    type: readType(query.type),
    page: readPagination(query.pagination),
  }
}
