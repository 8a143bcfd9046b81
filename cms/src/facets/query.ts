import type { Core } from '@strapi/strapi'
import type { Locale } from '../locales/locales'
import type { Page } from '../public-api/query/list-query'
import { readLocale, refuseUnknown } from '../public-api/query/read-query'
import { badRequest, quote } from '../public-api/request-error'
import { isRow, type Row } from '../public-api/row'
import { fixedChoices } from './choices'
import { facetNames, forEachFacet, type Chosen, type FacetName } from './facets'

export interface FindQuery {
  /** Empty when nothing is searched for. */
  readonly q: string
  readonly locale: Locale
  readonly chosen: Chosen
  readonly page: Page
}

const parameters = ['q', 'locale', ...facetNames, 'page', 'pageSize'] as const

/** Characters of a query, as in `/api/search`. */
const maxLength = 200
const maxChoices = 50
const defaultPageSize = 25
const maxPageSize = 100
const maxPage = 10_000

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** `mode=phone&mode=online`; the parser hands many over as an object. */
const readList = (value: unknown): unknown[] => {
  if (value === undefined) return []
  return Array.isArray(value) ? value : isRow(value) ? Object.values(value) : [value]
}

const readChoices = (facet: FacetName, value: unknown, allowed: readonly string[]): string[] => {
  const list = readList(value)
  if (list.length > maxChoices) {
    throw badRequest(facet, `${facet}: Möglich sind höchstens ${maxChoices} Angaben.`,
      `${facet}: ${maxChoices} choices are possible at most.`)
  }
  return list.map((choice) => {
    // A topic that is no longer public finds nothing; an address that somebody kept is not wrong because of that.
    const isKnown = typeof choice === 'string' && (facet === 'topic' ? slugPattern.test(choice) : allowed.includes(choice))
    if (isKnown) return choice
    if (facet === 'topic') {
      throw badRequest(facet, `topic: ${quote(choice)} kann kein Thema sein. So geht es: topic=geld`,
        `topic: ${quote(choice)} cannot be a topic. It works like this: topic=geld`)
    }
    throw badRequest(facet, `${facet}: ${quote(choice)} gibt es hier nicht.`, `${facet}: there is no ${quote(choice)} here.`, allowed)
  })
}

const readQ = (value: unknown): string => {
  if (value === undefined) return ''
  if (typeof value !== 'string' || [...value].length > maxLength) {
    throw badRequest('q', `q ist genau ein Text von höchstens ${maxLength} Zeichen.`, `q is one text of ${maxLength} characters at most.`)
  }
  return value.trim()
}

const readNumber = (name: string, value: unknown, otherwise: number, max: number): number => {
  if (value === undefined) return otherwise
  const parsed = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0
  if (parsed >= 1 && parsed <= max) return parsed
  throw badRequest(name, `${name}: ${quote(value)} geht nicht. Möglich ist eine ganze Zahl von 1 bis ${max}.`,
    `${name}: ${quote(value)} is not possible. Please give a whole number from 1 to ${max}.`)
}

/**
 * What is asked of the list of offers.
 * @throws RequestError 400
 */
export const readFindQuery = (strapi: Core.Strapi, query: Row): FindQuery => {
  refuseUnknown(query, parameters)
  const fixed = fixedChoices(strapi)
  const limit = readNumber('pageSize', query.pageSize, defaultPageSize, maxPageSize)
  const page = readNumber('page', query.page, 1, maxPage)
  return {
    q: readQ(query.q),
    locale: readLocale(query.locale),
    chosen: forEachFacet(facet => readChoices(facet, query[facet], fixed[facet])),
    page: { limit, offset: (page - 1) * limit, withCount: true, by: 'page' },
  }
}
