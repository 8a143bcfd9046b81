import type { Difference } from '../comparison/Comparison'
import { announceConflict } from './conflicts'

const header = 'X-Based-On'

interface Refusal { message: string, basedOn: string, mine: Difference[], theirs: Difference[] }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isDifferences = (value: unknown): value is Difference[] =>
  Array.isArray(value) && value.every((item) => isRecord(item) && typeof item.field === 'string' && Array.isArray(item.before))

/** The language version of an entry that an address is about, and whether the call reads or saves it. */
const readAddress = (address: string, method: string) => {
  const { pathname, searchParams } = new URL(address, window.location.origin)
  const match = /\/content-manager\/(?:collection-types\/([^/]+)\/([^/]+)|single-types\/([^/]+))(\/actions\/publish)?$/.exec(pathname)
  if (!match || match[2] === 'actions') return undefined
  const key = `${match[1] ?? match[3] ?? ''} ${match[2] ?? ''} ${searchParams.get('locale') ?? 'de'}`
  const publishes = match[4] !== undefined
  if (method === 'GET' && !publishes && searchParams.get('status') !== 'published') return { key, use: 'read' } as const
  if (method === (publishes ? 'POST' : 'PUT')) return { key, use: 'save' } as const
  return undefined
}

const readJson = async (response: Response): Promise<unknown> => response.clone().json().catch(() => undefined)

const readRefusal = async (response: Response): Promise<Refusal | undefined> => {
  const body = await readJson(response)
  const error = isRecord(body) ? body.error : undefined
  if (!isRecord(error) || !isRecord(error.details)) return undefined
  const { basedOn, mine, theirs } = error.details
  if (typeof basedOn !== 'string' || !isDifferences(mine) || !isDifferences(theirs)) return undefined
  return { message: String(error.message), basedOn, mine, theirs }
}

const withHeader = (init: RequestInit | undefined, basedOn: string): RequestInit => {
  const headers = new Headers(init?.headers)
  headers.set(header, basedOn)
  return { ...init, headers }
}

const onlyFields = (init: RequestInit, fields: ReadonlySet<string>): RequestInit => {
  const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : {}
  const kept = Object.entries(isRecord(body) ? body : {}).filter(([name]) => fields.has(name))
  return { ...init, body: JSON.stringify(Object.fromEntries(kept)) }
}

/**
 * Lets every save of the forms say which version it is based on, and asks the person when the server refuses because
 * somebody else has saved meanwhile. Strapi's forms send no version, have no place to add one, and after a refusal throw
 * away what was typed when they load the entry anew; so the answer to a refused save is held back until the person has
 * decided, and Strapi sees only how it ended.
 */
export const guardSaves = () => {
  const plainFetch = window.fetch.bind(window)
  const versions = new Map<string, string>()

  const remember = async (key: string, response: Response) => {
    const body = await readJson(response)
    if (isRecord(body) && isRecord(body.data) && typeof body.data.updatedAt === 'string') versions.set(key, body.data.updatedAt)
    return response
  }

  const save = async (key: string, input: RequestInfo | URL, init: RequestInit, basedOn: string): Promise<Response> => {
    const response = await plainFetch(input, withHeader(init, basedOn))
    const refusal = response.status === 409 ? await readRefusal(response) : undefined
    // Who saves twice before the form was loaded anew is not in anybody's way.
    if (!refusal) return remember(key, response)
    return new Promise((resolve, reject) => {
      const wasAsked = announceConflict({
        ...refusal,
        save: (fields) => {
          save(key, input, onlyFields(init, fields), refusal.basedOn).then(resolve, reject)
        },
        reload: () => resolve(response),
      })
      if (!wasAsked) resolve(response)
    })
  }

  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    const called = readAddress(address, init?.method ?? 'GET')
    if (!called) return plainFetch(input, init)
    const basedOn = versions.get(called.key)
    if (called.use === 'read') return remember(called.key, await plainFetch(input, init))
    return basedOn === undefined ? plainFetch(input, init) : save(called.key, input, init ?? {}, basedOn)
  }
}
