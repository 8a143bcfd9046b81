import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What the site signs: a call can be neither altered nor used for another address. */
export interface SignedParts {
  readonly method: string
  /** Path and query, as sent. */
  readonly url: string
  /** Milliseconds since 1970. */
  readonly time: number
  /** A keyed hash of the visitor's address that changes daily; empty when there is no visitor. */
  readonly visitor: string
  readonly body: string
}

/** HMAC-SHA-256 over method, address, time, visitor and the hash of the body; `web/front/cms/sign.ts` makes the same. */
export const signatureOf = (secret: string, { method, url, time, visitor, body }: SignedParts): string => {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret).update([method, url, time, visitor, bodyHash].join('\n')).digest('base64url')
}

/** Compares without telling by its duration how much was right. */
export const isSame = (left: string, right: string): boolean => {
  const [a, b] = [left, right].map(text => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
