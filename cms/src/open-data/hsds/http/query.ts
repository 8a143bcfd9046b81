import { isLocale, locales, type Locale } from '../../../locales/locales'
import type { Context } from '../../../public-api/http/context'
import { refuseUnknown } from '../../../public-api/query/read-query'
import { badRequest, quote } from '../../../public-api/request-error'

/** The parameters that every list of HSDS 3.2 has; `minimal` cannot satisfy the standard's own list schemas and is left out. */
const common = ['search', 'page', 'per_page', 'format', 'locale'] as const

const defaultSize = 25
const maxSize = 100

/** What a caller asks of a list. */
export interface HsdsQuery {
  readonly locale: Locale
  readonly page: number
  readonly perPage: number
  readonly format: 'json' | 'ndjson'
  readonly search: string | null
  /** The other parameters, as they were written. */
  readonly values: Readonly<Record<string, string>>
}

const readWhole = (name: string, value: string | undefined, fallback: number, max: number): number => {
  if (value === undefined) return fallback
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0
  if (number >= 1 && number <= max) return number
  throw badRequest(name, `${name}: ${quote(value)} geht nicht. Möglich ist eine ganze Zahl von 1 bis ${max}.`,
    `${name}: ${quote(value)} is not possible. Please give a whole number from 1 to ${max}.`)
}

/** The language of an answer: the one that is asked for, else the first that the caller understands, else German. */
export const readLanguage = (ctx: Context): Locale => {
  const asked: unknown = ctx.query.locale
  if (asked !== undefined) {
    if (isLocale(asked)) return asked
    throw badRequest('locale', `Die Sprache ${quote(asked)} gibt es nicht.`, `There is no language ${quote(asked)}.`,
      locales.map(({ code }) => code))
  }
  const accepted = ctx.acceptsLanguages(locales.map(({ code }) => code).filter(code => code !== 'de-simple'))
  return isLocale(accepted) ? accepted : 'de'
}

/**
 * What is asked of a list.
 * @param own the parameters that this list has besides the common ones
 * @throws RequestError 400
 */
export const readHsdsQuery = (ctx: Context, own: readonly string[] = []): HsdsQuery => {
  const query: Readonly<Record<string, unknown>> = ctx.query
  if (query.minimal !== undefined && query.minimal !== 'false') {
    throw badRequest('minimal', 'minimal gibt es hier nicht: Eine Liste ist ohnehin kurz.',
      'There is no minimal here: lists are short anyway.')
  }
  const { minimal: _left, ...rest } = query
  refuseUnknown(rest, [...common, ...own])
  const values = Object.fromEntries(Object.entries(rest).map(([name, value]) => {
    if (typeof value === 'string' && value.length <= 200 && !value.includes('\0')) return [name, value]
    throw badRequest(name, `${name} ist genau ein Text mit höchstens 200 Zeichen.`, `${name} is exactly one text of at most 200 characters.`)
  }))
  const format = values.format ?? 'json'
  if (format !== 'json' && format !== 'ndjson') {
    throw badRequest('format', `Das Format ${quote(format)} gibt es nicht.`, `There is no format ${quote(format)}.`, ['json', 'ndjson'])
  }
  return {
    locale: readLanguage(ctx),
    page: readWhole('page', values.page, 1, 1_000_000),
    perPage: readWhole('per_page', values.per_page, defaultSize, maxSize),
    format,
    search: values.search?.trim() || null,
    values,
  }
}

/** @throws RequestError 400 */
export const readFlag = ({ values }: HsdsQuery, name: string): boolean => {
  const value = values[name] ?? 'false'
  if (value === 'true' || value === 'false') return value === 'true'
  throw badRequest(name, `${name} ist "true" oder "false".`, `${name} is "true" or "false".`)
}

/**
 * `modified_after`: a day or a moment with its offset.
 * @throws RequestError 400
 */
export const readModifiedAfter = ({ values: { modified_after: value } }: HsdsQuery): Date | null => {
  if (value === undefined) return null
  // A plus sign in an address means a space.
  const written = value.replace(/ (?=\d{2}:?\d{2}$)/, '+')
  const isMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/.test(written)
  const moment = new Date(written)
  if (isMoment && !Number.isNaN(moment.getTime())) return moment
  throw badRequest('modified_after', `modified_after: ${quote(value)} ist kein Zeitpunkt wie 2026-01-31T12:00:00Z.`,
    `modified_after: ${quote(value)} is not a moment like 2026-01-31T12:00:00Z.`)
}

/**
 * `proximity` in metres, with the `postcode` around which it is meant.
 * @throws RequestError 400
 */
export const readProximity = (
  { values: { postcode, proximity } }: HsdsQuery,
): { postcode: string | null, metres: number | null } => {
  if (postcode !== undefined && !/^\d{5}$/.test(postcode)) {
    throw badRequest('postcode', `postcode: ${quote(postcode)} ist keine Postleitzahl wie 37073.`,
      `postcode: ${quote(postcode)} is not a postcode like 37073.`)
  }
  if (proximity !== undefined && postcode === undefined) {
    throw badRequest('proximity', 'proximity braucht postcode: die Mitte, um die gesucht wird.',
      'proximity needs postcode: the middle of the search.')
  }
  return {
    postcode: postcode ?? null,
    metres: proximity === undefined ? null : readWhole('proximity', proximity, 0, 1_000_000),
  }
}
