import { createHmac } from 'node:crypto'
import { keyOf } from './secret'

/** One message as it is sent. */
export interface Signed {
  /** The same at every try, so that a copy is recognised. */
  readonly id: string
  /** Seconds since 1970, of this try. */
  readonly timestamp: number
  readonly body: string
}

/**
 * The headers that tell who sends (Standard Webhooks 1.0.0, "Signature scheme": HMAC-SHA256 over `id.timestamp.body`,
 * one signature per secret that is valid).
 */
export const signatureHeaders = ({ id, timestamp, body }: Signed, secrets: readonly string[]): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets
    .map(secret => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`)
    .join(' '),
})
