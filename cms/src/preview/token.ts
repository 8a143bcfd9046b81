import { createHmac } from 'node:crypto'
import { isRecord } from '../content-types/attributes'
import { isSame } from '../site-caller/signature'

/** A token of one purpose is worth nothing for another: `link` opens a preview once more, `pass` shows its pages. */
export type Purpose = 'preview-link' | 'preview-pass'

const sign = (secret: string, purpose: Purpose, payload: string) =>
  createHmac('sha256', secret).update(`${purpose}\n${payload}`).digest('base64url')

/** Content that only the holder of the secret can have written; everybody can read it. `web/front/preview` makes the same. */
export const makeToken = (secret: string, purpose: Purpose, content: object): string => {
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url')
  return `${payload}.${sign(secret, purpose, payload)}`
}

/** What a token says; null when its signature is wrong, or the moment `until` (milliseconds since 1970) has passed. */
export const readToken = (
  secret: string, purpose: Purpose, token: string, moment: Date,
): Record<string, unknown> | null => {
  const [payload = '', signature = ''] = token.split('.')
  if (secret === '' || !isSame(signature, sign(secret, purpose, payload))) return null
  const content: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  return isRecord(content) && Number(content.until) > moment.getTime() ? content : null
}
