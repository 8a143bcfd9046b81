import { addressOf, problemOf, send, type Problem, type Step } from './outgoing'
import type { LinkCheckSettings } from './settings'

export type { Problem } from './outgoing'

/** What an address outside answered. */
export type Answer =
  | { readonly kind: 'answered', readonly status: number, readonly movedTo?: string }
  | { readonly kind: 'failed', readonly problem: Problem }
  /** We do not ask such addresses. */
  | { readonly kind: 'refused' }

const maxRedirects = 5
const permanent = new Set([301, 308])
const redirects = new Set([301, 302, 303, 307, 308])

const isExample = (hostname: string) => /(^|\.)(example|test|invalid|localhost|local|internal)$|(^|\.)example\.(com|net|org)$/i.test(hostname)

/** Whether an address is one that we ask at all: http(s), usual port, no password in it, not made up. */
export const isAskable = (url: string, { ports }: LinkCheckSettings): boolean => {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, username, password } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  return ports.has(port || (protocol === 'https:' ? '443' : '80')) && !username && !password && !isExample(hostname)
}

/** HEAD is enough for most; who does not know it, or says no to it, is asked again as a browser asks. */
const askOnce = async (url: URL, address: string, settings: LinkCheckSettings): Promise<Step> => {
  const headers = { 'accept': '*/*', 'accept-language': 'de' }
  const head = await send(url, { method: 'HEAD', headers }, address, settings).catch(() => undefined)
  return head && head.status < 400 ? head : send(url, { method: 'GET', headers }, address, settings)
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
      const address = await addressOf(target.hostname, settings)
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
