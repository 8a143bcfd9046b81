import { siteHeaders } from '../shared/site-signature.ts'
import { noteAnswer, noteFailure } from '../shared/used-answers.ts'
import { now } from '../shared/utils/clock.ts'
import { pathOf, placeOf } from '../shared/utils/paths.ts'
import { knownQuery, withKnownQuery } from '../shared/utils/query.ts'
import { plain, type Answer } from './answer.ts'
import { entryTypes } from './forms/about.ts'

type Pages = (path: string, query: URLSearchParams) => Promise<Answer>

const listUrl = '/api/redirects'

/** How long the CMS may take to name its old addresses; in milliseconds. */
const timeout = 1500

/** Parameters of addresses that hold slugs, with the type of those. */
const slugParameters: ReadonlyMap<string, string> = new Map([['topic', 'topics'], ['o', 'offers'], ['institution', 'institutions']])

/** Files about one entry; the word before the name is its type, and news have none. */
const filePath = /^(\/(?:calendar|contacts)\/[a-z]+\/(?:(offers|institutions)\/)?)([a-z0-9-]{1,100})(\.(?:ics|vcf))$/

const isRedirect = (value: unknown): value is { type: string, from: string, to: string } =>
  typeof value === 'object' && value !== null
  && ['type', 'from', 'to'].every(name => typeof Reflect.get(value, name) === 'string')

const keyOf = (type: string, slug: string) => `${type}/${slug}`

/**
 * Old slugs with their present ones. Asked anew each time, by its tag: a page is kept until the content changes, so it must
 * not be made from a list of a moment before. While the CMS does not answer, those known last.
 */
const createTable = (cmsUrl: string, secret: string) => {
  let known: { table: ReadonlyMap<string, string>, etag: string } = { table: new Map(), etag: '' }

  const ask = async (): Promise<ReadonlyMap<string, string>> => {
    const { table, etag } = known
    const answer = await fetch(`${cmsUrl}${listUrl}`, {
      headers: { ...siteHeaders(secret, { method: 'GET', url: listUrl, time: now() }), ...etag && { 'if-none-match': etag } },
      signal: AbortSignal.timeout(timeout),
    })
    noteAnswer(listUrl, answer.headers.get('etag'))
    if (answer.status === 304) return table
    const body: unknown = await answer.json()
    const data: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'data') : null
    if (!answer.ok || !Array.isArray(data)) throw new Error(`status ${answer.status}`)
    const fresh = new Map(data.filter(isRedirect).map(({ type, from, to }) => [keyOf(type, from), to]))
    known = { table: fresh, etag: answer.headers.get('etag') ?? '' }
    return fresh
  }

  return async (): Promise<ReadonlyMap<string, string>> => {
    try {
      return await ask()
    } catch (error) {
      console.error(`[redirects] ${String(error)}`)
      noteFailure()
      return known.table
    }
  }
}

/** To the present address. Browsers ask again next time: an entry may get its old slug back. */
const moved = (location: string): Answer => plain(301, location, { location, 'cache-control': 'no-cache' })

/**
 * Leads from addresses with a slug that an entry had before to the same page under its present slug. An entry that is
 * there always wins: the path is looked at only after its page was not found. Lists that name slugs in their query are
 * looked at before, because they would silently lack something.
 */
export const withRedirects = (pages: Pages, cmsUrl: string, secret = ''): Pages => {
  const readTable = createTable(cmsUrl, secret)

  const presentQuery = async (path: string, query: URLSearchParams): Promise<string | null> => {
    const known = knownQuery(query)
    if (![...slugParameters.keys()].some(name => known.has(name))) return null
    const table = await readTable()
    const present = new URLSearchParams()
    for (const [name, value] of known) {
      const type = slugParameters.get(name)
      present.append(name, type ? table.get(keyOf(type, value)) ?? value : value)
    }
    return present.toString() === known.toString() ? null : withKnownQuery(path, present)
  }

  const presentPath = async (path: string, query: URLSearchParams): Promise<string | null> => {
    const file = filePath.exec(path)
    if (file) {
      const [, start = '', type = 'news', slug = '', end = ''] = file
      const to = (await readTable()).get(keyOf(type, slug))
      return to ? `${start}${to}${end}` : null
    }
    const found = placeOf(path)
    const place = found?.place
    if (!place || place.section === 'home' || place.slug === undefined) return null
    const type = entryTypes[place.section]
    const to = type && (await readTable()).get(keyOf(type, place.slug))
    return to ? withKnownQuery(pathOf(found.site, { section: place.section, slug: to }), query) : null
  }

  return async (path, query) => {
    const list = await presentQuery(path, query)
    if (list) return moved(list)
    const answer = await pages(path, query)
    const page = answer.status === 404 ? await presentPath(path, query) : null
    return page ? moved(page) : answer
  }
}
