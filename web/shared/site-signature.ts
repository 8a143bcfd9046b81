import { createHash, createHmac } from 'node:crypto'

/** What the site signs when it asks the CMS as itself. */
export interface SignedCall {
  method: string
  /** Path and query, as sent. */
  url: string
  time: Date
  /** A keyed hash of the visitor's address; empty when there is no visitor. */
  visitor?: string
  body?: string
}

/**
 * The value of `x-site-signature`: time and HMAC-SHA-256 over method, address, time, visitor and the hash of the body.
 * `cms/src/site-caller` checks it. For servers alone.
 */
export const signatureOf = (secret: string, { method, url, time, visitor = '', body = '' }: SignedCall): string => {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const signed = [method, url, time.getTime(), visitor, bodyHash].join('\n')
  return `${time.getTime()}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}
