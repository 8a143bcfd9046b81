import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { LinkCheckSettings } from './settings'

/** What an address outside answered. */
export type Answer =
  | { readonly kind: 'answered', readonly status: number, readonly movedTo?: string }
  | { readonly kind: 'failed', readonly problem: Problem }
  /** We do not ask such addresses. */
  | { readonly kind: 'refused' }

export type Problem = 'no-such-host' | 'no-answer' | 'timeout' | 'certificate' | 'too-many-redirects'

const maxRedirects = 5
const permanent = new Set([301, 308])
const redirects = new Set([301, 302, 303, 307, 308])

interface Step { readonly status: number, readonly location: string | undefined }

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

const problemOf = (error: unknown): Problem => {
  const code = codeOf(error)
  if (code === 'ENOTFOUND' || code === 'ENODATA') return 'no-such-host'
  if (/CERT|SIGNATURE|ISSUER|ALTNAME/.test(code)) return 'certificate'
  return code === 'ETIMEDOUT' || code === 'TIMEOUT' ? 'timeout' : 'no-answer'
}

/** The one address that is asked: all of a name must be public, so that none of them leads inside. */
const resolve = async (hostname: string, settings: LinkCheckSettings): Promise<string | undefined> => {
  const name = hostname.replace(/^\[|\]$/g, '')
  const known = isIP(name) ? name : settings.hosts.get(name)
  const addresses = known === undefined ? (await lookup(name, { all: true })).map(({ address }) => address) : [known]
  return addresses.length > 0 && addresses.every(address => settings.mayAsk(address)) ? addresses[0] : undefined
}

const isExample = (hostname: string) => /(^|\.)(example|test|invalid|localhost|local|internal)$|(^|\.)example\.(com|net|org)$/i.test(hostname)

/** Whether an address is one that we ask at all: http(s), usual port, no password in it, not made up. */
export const isAskable = (url: string, { ports }: LinkCheckSettings): boolean => {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, username, password } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  return ports.has(port || (protocol === 'https:' ? '443' : '80')) && !username && !password && !isExample(hostname)
}

/** One request to an address that was looked up before: the name is not asked a second time, it could lead elsewhere. */
const request = async (url: URL, method: 'HEAD' | 'GET', address: string, settings: LinkCheckSettings): Promise<Step> =>
  new Promise((settle, fail) => {
    const client = url.protocol === 'https:' ? https : http
    const outgoing = client.request(url, {
      method,
      agent: false,
      headers: { 'user-agent': settings.userAgent, 'accept': '*/*', 'accept-language': 'de' },
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
    outgoing.end()
  })

/** HEAD is enough for most; who does not know it, or says no to it, is asked again as a browser asks. */
const askOnce = async (url: URL, address: string, settings: LinkCheckSettings): Promise<Step> => {
  const head = await request(url, 'HEAD', address, settings).catch(() => undefined)
  return head && head.status < 400 ? head : request(url, 'GET', address, settings)
}

/**
 * Asks whether an address outside still leads somewhere, following redirects. Names are looked up here, every step
 * anew, and only public addresses are asked.
 */
export const ask = async (url: string, settings: LinkCheckSettings): Promise<Answer> => {
  let here = url
  let movedTo: string | undefined
  let stays = true
  for (let step = 0; step <= maxRedirects; step += 1) {
    if (!isAskable(here, settings)) return { kind: 'refused' }
    const target = new URL(here)
    try {
      const address = await resolve(target.hostname, settings)
      if (address === undefined) return { kind: 'refused' }
      const { status, location } = await askOnce(target, address, settings)
      if (!redirects.has(status) || !location) {
        return { kind: 'answered', status, ...(movedTo !== undefined && status < 400 ? { movedTo } : {}) }
      }
      if (!URL.canParse(location, here)) return { kind: 'failed', problem: 'no-answer' }
      here = new URL(location, here).href
      // A temporary step in between: what follows it is no new address.
      stays &&= permanent.has(status)
      if (stays) movedTo = here
    } catch (error) {
      return { kind: 'failed', problem: problemOf(error) }
    }
  }
  return { kind: 'failed', problem: 'too-many-redirects' }
}
