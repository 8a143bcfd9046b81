import { siteHeaders } from '../../shared/site-signature.ts'
import { now } from '../../shared/utils/clock.ts'
import type { Moment } from './moment.ts'

/** How long the CMS may take; in milliseconds. */
const timeouts = { version: 1500, tag: 4000 }

const ask = (cmsUrl: string, secret: string, url: string, timeout: number, etag?: string): Promise<Response> =>
  fetch(`${cmsUrl}${url}`, {
    headers: {
      ...siteHeaders(secret, { method: 'GET', url, time: now() }), ...etag !== undefined && { 'if-none-match': etag },
    },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  })

const valueOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Reads the content version. @throws when the CMS does not say */
export const createVersionReader = (cmsUrl: string, secret: string) => async (): Promise<number> => {
  const answer = await ask(cmsUrl, secret, '/api/content-version', timeouts.version)
  const body: unknown = await answer.json()
  const version = valueOf(valueOf(body, 'data'), 'version')
  if (!answer.ok || typeof version !== 'number') throw new Error(`status ${answer.status}`)
  return version
}

/** Answers that follow the content a moment later: the index of the search is brought up to date after a change. */
const follows = /^\/api\/(search|offers\/find)(\?|$)/

/** Whether one of these answers may still change although the content version does not. */
export const areLate = (urls: Iterable<string>): boolean => [...urls].some(url => follows.test(url))

/** Tells whether the CMS still answers the same. */
export type AreUnchanged = (tags: ReadonlyMap<string, string>, moment: Moment) => Promise<boolean>

/** Asks for answers by their tags: each address once per moment, whoever wants to know. */
export const createTagCheck = (cmsUrl: string, secret: string): AreUnchanged => {
  const known = new WeakMap<Moment, Map<string, Promise<string | null>>>()

  const readTag = async (url: string, etag: string): Promise<string | null> => {
    const answer = await ask(cmsUrl, secret, url, timeouts.tag, etag)
    await answer.body?.cancel()
    if (answer.status === 304) return etag
    return answer.status === 200 ? answer.headers.get('etag') : null
  }

  const tagOf = (url: string, etag: string, moment: Moment): Promise<string | null> => {
    if (follows.test(url)) return readTag(url, etag)
    const ofMoment = known.get(moment) ?? new Map<string, Promise<string | null>>()
    known.set(moment, ofMoment)
    const asked = ofMoment.get(url) ?? readTag(url, etag)
    ofMoment.set(url, asked)
    return asked
  }

  return async (tags, moment) => {
    try {
      const same = await Promise.all([...tags].map(async ([url, etag]) => await tagOf(url, etag, moment) === etag))
      return same.every(Boolean)
    } catch {
      known.delete(moment)
      return false
    }
  }
}
