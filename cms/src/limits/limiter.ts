import type { RequestError } from '../public-api/request-error'
import { tooMany } from './too-many'
import { Windows } from './windows'

/** Who asks: the site, whoever holds an API token, or anybody, told apart by where they ask from. */
export type Caller =
  | { readonly kind: 'site' }
  | { readonly kind: 'token' | 'anonymous', readonly key: string }

/** Requests in a minute; 0 means any number. */
export interface LimitSettings {
  readonly anonymous: number
  readonly token: number
}

/** What comes of counting one request. */
export interface Taken {
  /** To be sent with the answer, whatever that is. */
  readonly headers: Readonly<Record<string, string>>
  /** Why there is no answer; absent when there is one. */
  readonly refused?: RequestError
}

/** Of a window; in milliseconds. */
const length = 60_000

const unlimited: Taken = { headers: {} }

/**
 * Counts requests of callers and says so in the fields `RateLimit-Policy` and `RateLimit` of the IETF draft "RateLimit
 * header fields for HTTP" (draft-ietf-httpapi-ratelimit-headers-10): `q` requests in `w` seconds, `r` of them left, all
 * again in `t` seconds. Knows nothing of HTTP frameworks. Counts for this process alone: behind a balancer each process
 * grants the whole limit.
 */
export const createLimiter = (settings: LimitSettings) => {
  const windows = { anonymous: new Windows(length, settings.anonymous), token: new Windows(length, settings.token) }

  /** Counts one request. The site has no limit. */
  return (caller: Caller, moment: Date): Taken => {
    if (caller.kind === 'site' || settings[caller.kind] === 0) return unlimited
    const { max } = windows[caller.kind]
    const { remaining, seconds, isRefused } = windows[caller.kind].take(caller.key, moment.getTime())
    const headers = {
      'RateLimit-Policy': `"${caller.kind}";q=${max};w=${length / 1000}`,
      'RateLimit': `"${caller.kind}";r=${remaining};t=${seconds}`,
    }
    return isRefused ? { headers: { ...headers, 'Retry-After': String(seconds) }, refused: tooMany(seconds) } : { headers }
  }
}
