import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { dayInBerlin } from '../../shared/utils/clock.ts'
import { keyed } from './secrets.ts'

/** IPv6 hands whole networks to one customer: what counts are its first four groups. */
const network = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const groups = tail === undefined ? before : [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
  return groups.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16)).join(':')
}

/**
 * A keyed hash of the visitor's address that changes daily: for limits alone, never written anywhere. Behind a proxy of
 * our own the address is the last one of `X-Forwarded-For`, which that proxy wrote.
 */
export const visitorOf = (request: IncomingMessage, secret: string, trustProxy: boolean): string => {
  const forwarded = trustProxy ? String(request.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : ''
  const address = forwarded || request.socket.remoteAddress || ''
  return keyed(secret, `visitor ${dayInBerlin()}`, network(address)).toString('base64url').slice(0, 22)
}
