import { hash, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isIPv6 } from 'node:net'

/** A key that nobody knows and that ends with the process: what it makes of an address cannot be turned back. */
const key = randomBytes(32).toString('base64url')

/** IPv6 hands whole networks to one customer: what counts are the first four groups. */
const network = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const before = head.split(':').filter(group => group !== '')
  const after = (tail ?? '').split(':').filter(group => group !== '')
  const missing = Math.max(0, 8 - before.length - after.length)
  const groups = tail === undefined ? before : [...before, ...Array<string>(missing).fill('0'), ...after]
  return groups.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16)).join(':')
}

/** What is known of where a request comes from. */
export interface Origin {
  readonly headers: IncomingHttpHeaders
  /** Of the connection. */
  readonly remoteAddress: string | undefined
}

/**
 * Stands for an address in memory while this process lives; addresses themselves are kept nowhere. Behind a proxy of our
 * own the address is the last one of `X-Forwarded-For`, which that proxy wrote: the others anybody can make up.
 */
export const addressKey = ({ headers, remoteAddress }: Origin, trustProxy: boolean): string => {
  const named = trustProxy ? String(headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : ''
  return hash('sha256', `${key} ${network(named || remoteAddress || '')}`, 'base64url').slice(0, 22)
}
