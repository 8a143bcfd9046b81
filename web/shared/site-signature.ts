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

/**
 * The headers with which the site asks the CMS: signed where there is a secret, because the site has no limit of requests,
 * and with the wish for answers as they are: packing them costs more than it saves between neighbours.
 */
export const siteHeaders = (secret: string, call: SignedCall): Record<string, string> => ({
  'accept-encoding': 'identity',
  ...secret !== '' && { 'x-site-signature': signatureOf(secret, call) },
})
