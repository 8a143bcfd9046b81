import { isSame, keyed } from '../forms/secrets.ts'

/** A token of one purpose is worth nothing for another: `link` opens a preview, `pass` shows its pages. */
export type Purpose = 'preview-link' | 'preview-pass'

/** Content that only the holder of the secret can have written; everybody can read it. `cms/src/preview` makes the same. */
export const makeToken = (secret: string, purpose: Purpose, content: object): string => {
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url')
  return `${payload}.${keyed(secret, purpose, payload).toString('base64url')}`
}

/** What a token says, parsed; null when its signature is wrong, its content is not that, or its time is over. */
export const readToken = <Content extends { until: number }>(
  secret: string, purpose: Purpose, token: string, moment: Date, read: (content: unknown) => Content | null,
): Content | null => {
  const [payload = '', signature = ''] = token.split('.')
  if (!isSame(Buffer.from(signature, 'base64url'), keyed(secret, purpose, payload))) return null
  const content = read(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
  return content && content.until > moment.getTime() ? content : null
}
