import type { IncomingMessage } from 'node:http'
import { facetNames } from '../facets/facets'
import { publicTypes } from '../public-api/types'
import { remembered } from './remembered'

/** What is asked, written in one way only. */
export interface Question {
  readonly path: string
  /** Path and query as the answer is made from them; also what it is found by. */
  readonly url: string
  /** Whether the search has a say: its index follows the content a moment later. */
  readonly isSearch: boolean
  /** Whether the language follows from `Accept-Language`. */
  readonly isNegotiated: boolean
}

/** Addresses whose answer depends on nothing but the content, the day and the question. */
const types = publicTypes.map(({ path }) => path).join('|')
const withQuery = new RegExp(`^/api/((${types})(/[\\w-]{1,200}){0,2}|search)$`)
const hsds = /^(\/api)?\/hsds(\/[\w-]{1,50}){0,2}$/
const withoutQuery = new Set(['/api/redirects', '/api/quality', '/api/openapi.json'])

/** Every other parameter is refused, or is a preview. `format` names a stream. */
const parameters: ReadonlySet<string> = new Set([
  'locale', 'fallback', 'fields', 'status', 'filters', 'sort', 'pagination', 'q', 'type', 'page', 'pageSize', ...facetNames,
  'search', 'per_page', 'taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after', 'full', 'full_service', 'postcode',
  'proximity', 'top_only', 'parent_id',
])

/** Longer questions are rare, and take more room than they save time. */
const maxLength = 2000

/** Whether a text is written in whole characters: others have no one way to be written. */
const isReadable = (text: string): boolean => {
  try {
    return decodeURIComponent(text) !== ''
  } catch {
    return false
  }
}

const sorted = (query: string): [string, string][] =>
  [...new URLSearchParams(query)].sort(([a], [b]) => (a < b ? -1 : Number(a > b)))

const readQuery = (path: string, query: string): Question | undefined => {
  const isHsds = hsds.test(path)
  if (!isHsds && !withQuery.test(path)) return undefined
  if (query === '') return { path, url: path, isSearch: false, isNegotiated: isHsds }
  if (!isReadable(query)) return undefined
  const entries = sorted(query)
  const names = new Set(entries.map(([name]) => name.split('[')[0] ?? ''))
  if (![...names].every(name => parameters.has(name))) return undefined
  return {
    path,
    url: `${path}?${new URLSearchParams(entries).toString()}`,
    isSearch: names.has('q') || names.has('search'),
    isNegotiated: isHsds && !names.has('locale'),
  }
}

/** Addresses whose question is remembered; each takes about a kilobyte. */
const maxKnown = 2000

const read = (url: string): { readonly question?: Question } => {
  const at = url.indexOf('?')
  if (at < 0 && withoutQuery.has(url)) return { question: { path: url, url, isSearch: false, isNegotiated: false } }
  const question = at < 0 ? readQuery(url, '') : readQuery(url.slice(0, at), url.slice(at + 1))
  return question ? { question } : {}
}

const questionOf = remembered(maxKnown, read)

/**
 * What a request asks; undefined for everything whose answer is not kept: writing, odd spellings of an address, unknown
 * parameters, streams, previews, and whoever shows a token.
 */
export const readQuestion = ({ method, url = '', headers }: IncomingMessage): Question | undefined => {
  if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined || url.length > maxLength) return undefined
  return questionOf(url).question
}
