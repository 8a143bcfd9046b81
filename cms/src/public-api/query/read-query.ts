import type { Core } from '@strapi/strapi'
import { defaultLocale, isLocale, locales, type Locale } from '../../locales/locales'
import type { Fields } from '../fields'
import { alwaysSent, documentFields, type PublicType } from '../public-type'
import { badRequest, quote } from '../request-error'
import type { Drafts } from '../read/published'
import { isRow, type Row } from '../row'
import { readFilters } from './filters'
import { readPagination, readSort, type Order, type Page } from './list-query'

export interface OneQuery {
  readonly locale: Locale
  /** Whether what has no translation is answered in German. */
  readonly fallback: boolean
  /** The names of the fields that are sent. */
  readonly fields: ReadonlySet<string>
  /** What is read as drafts; nobody can ask for that in a query. */
  readonly drafts?: Drafts
}

export interface ListQuery extends OneQuery {
  readonly where: Row[]
  readonly order: Order[]
  readonly page: Page
}

const oneParameters = ['locale', 'fallback', 'fields', 'status'] as const
const listParameters = [...oneParameters, 'filters', 'sort', 'pagination'] as const

/** @throws RequestError 400 when the query has a parameter that is not known here */
export const refuseUnknown = (query: Row, known: readonly string[]) => {
  const name = Object.keys(query).find(key => !known.includes(key))
  if (name === undefined) return
  if (name === 'populate') {
    throw badRequest(name, 'populate gibt es hier nicht: Jede Antwort enthält schon alles, was zu ihr gehört. '
      + 'Mit fields lässt sie sich kürzen.', 'There is no populate here: every answer already holds all that belongs to it. '
      + 'Use fields to make it shorter.')
  }
  throw badRequest(name, `Den Parameter ${quote(name)} gibt es hier nicht.`, `There is no parameter ${quote(name)} here.`, known)
}

/** @throws RequestError 400 */
export const readLocale = (value: unknown): Locale => {
  if (value === undefined) return defaultLocale
  if (isLocale(value)) return value
  throw badRequest('locale', `Die Sprache ${quote(value)} gibt es nicht.`, `There is no language ${quote(value)}.`,
    locales.map(({ code }) => code))
}

export const readFallback = (value: unknown): boolean => {
  if (value === undefined || value === defaultLocale) return true
  if (value === 'none') return false
  throw badRequest('fallback', `fallback: ${quote(value)} gibt es nicht.`, `fallback: there is no ${quote(value)}.`,
    ['de', 'none'])
}

const refuseDrafts = (value: unknown) => {
  if (value === undefined || value === 'published') return
  throw badRequest('status', 'Öffentlich sind nur veröffentlichte Einträge.', 'Only published entries are public.', ['published'])
}

/** Strapi's clients write `fields[0]=title`, `fields[]=title` or `fields=title,slug`. */
const readFields = (available: Fields, extra: readonly string[], value: unknown): ReadonlySet<string> => {
  const all = [...documentFields, ...Object.keys(available), ...extra]
  if (value === undefined) return new Set(all)
  const list = Array.isArray(value) ? value : isRow(value) ? Object.values(value) : [value]
  const asked = list.flatMap((entry: unknown) => (typeof entry === 'string' ? entry.split(',') : [entry]))
  const always: readonly string[] = alwaysSent
  const names = asked.map((name) => {
    if (typeof name === 'string' && (name === '*' || all.includes(name) || always.includes(name))) return name
    throw badRequest('fields', `Das Feld ${quote(name)} gibt es nicht.`, `There is no field ${quote(name)}.`, all)
  })
  return new Set(names.includes('*') ? all : names)
}

/**
 * What is asked of one document.
 * @param extra names of fields that are added outside the type's table
 * @throws RequestError 400
 */
export const readOneQuery = (type: PublicType, query: Row, extra: readonly string[] = []): OneQuery => {
  refuseUnknown(query, oneParameters)
  refuseDrafts(query.status)
  return {
    locale: readLocale(query.locale),
    fallback: readFallback(query.fallback),
    fields: readFields({ ...type.fields, ...type.detailFields }, [...Object.keys(type.extras ?? {}), ...extra], query.fields),
  }
}

/**
 * What is asked of a list.
 * @throws RequestError 400
 */
export const readListQuery = (strapi: Core.Strapi, type: PublicType, query: Row): ListQuery => {
  refuseUnknown(query, listParameters)
  refuseDrafts(query.status)
  return {
    locale: readLocale(query.locale),
    fallback: readFallback(query.fallback),
    fields: readFields(type.fields, [], query.fields),
    where: readFilters(strapi, type, query.filters),
    order: readSort(type, query.sort),
    page: readPagination(query.pagination),
  }
}
