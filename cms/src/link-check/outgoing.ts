import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { LinkCheckSettings } from './settings'

/** Who may be called, and how long one call may take. */
export type OutgoingSettings = Pick<LinkCheckSettings, 'mayAsk' | 'hosts' | 'timeoutMs' | 'userAgent'>

export type Problem = 'no-such-host' | 'no-answer' | 'timeout' | 'certificate' | 'too-many-redirects'

/** What one request was answered; where it leads is for the caller to judge. */
export interface Step { readonly status: number, readonly location: string | undefined }

interface Message {
  readonly method: 'HEAD' | 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Why there was no answer. */
export const problemOf = (error: unknown): Problem => {
  const code = codeOf(error)
  if (code === 'ENOTFOUND' || code === 'ENODATA') return 'no-such-host'
  if (/CERT|SIGNATURE|ISSUER|ALTNAME/.test(code)) return 'certificate'
  return code === 'ETIMEDOUT' || code === 'TIMEOUT' ? 'timeout' : 'no-answer'
}

/**
 * The one IP address that is asked: all of a name must be public, so that none of them leads inside.
 * @returns nothing when it may not be asked
 */
export const addressOf = async (hostname: string, settings: OutgoingSettings): Promise<string | undefined> => {
  const name = hostname.replace(/^\[|\]$/g, '')
  const known = isIP(name) ? name : settings.hosts.get(name)
  const addresses = known === undefined ? (await lookup(name, { all: true })).map(({ address }) => address) : [known]
  return addresses.length > 0 && addresses.every(address => settings.mayAsk(address)) ? addresses[0] : undefined
}

/**
 * One request to an address that was looked up before: the name is not asked a second time, it could lead elsewhere.
 * No redirect is followed, and of the answer only its head is read.
 */
export const send = async (
  url: URL, { method, headers, body }: Message, address: string, settings: OutgoingSettings,
): Promise<Step> =>
  new Promise((settle, fail) => {
    const client = url.protocol === 'https:' ? https : http
    const outgoing = client.request(url, {
      method,
      agent: false,
      headers: { ...headers, 'user-agent': settings.userAgent },
      lookup: (_name, options, done) => {
        const family = isIP(address)
        // Node asks for a list or for one.
        if (options.all) done(null, [{ address, family }])
        else done(null, address, family)
      },
      signal: AbortSignal.timeout(settings.timeoutMs),
    }, (incoming) => {
      settle({ status: incoming.statusCode ?? 0, location: incoming.headers.location })
      // The page itself is of no interest.
      incoming.destroy()
    })
    outgoing.on('error', error => fail(error.name === 'AbortError' || error.name === 'TimeoutError'
      ? Object.assign(new Error('No answer in time'), { code: 'TIMEOUT' })
      : error))
    outgoing.end(body)
  })
