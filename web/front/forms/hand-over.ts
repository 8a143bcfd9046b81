import { createHash, createHmac } from 'node:crypto'
import { now } from '../../shared/utils/clock.ts'

/** How long the CMS may take; in milliseconds. */
const timeout = 5000

export interface CmsAnswer {
  status: number
  data: unknown
  retryAfter: number
}

/** Asks the CMS with the site's signature; status 0 when it does not answer. */
export type CmsCall = (method: 'GET' | 'POST', path: string, visitor: string, body?: string) => Promise<CmsAnswer>

/** HMAC-SHA-256 over method, path, time, visitor and the hash of the body; `cms/src/site-caller` checks it. */
const sign = (secret: string, parts: readonly string[], body: string): string => {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret).update([...parts, bodyHash].join('\n')).digest('base64url')
}

const dataOf = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'data') : undefined

export const createCmsCall = (cmsUrl: string, secret: string): CmsCall => async (method, path, visitor, body = '') => {
  const time = String(now().getTime())
  try {
    const answer = await fetch(`${cmsUrl}${path}`, {
      method,
      headers: {
        'x-site-signature': `${time}.${sign(secret, [method, path, time, visitor], body)}`,
        'x-site-visitor': visitor,
        ...method === 'POST' && { 'content-type': 'application/json' },
      },
      ...method === 'POST' && { body },
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    })
    const data = dataOf(await answer.json())
    return { status: answer.status, data, retryAfter: Number(answer.headers.get('retry-after') ?? 0) }
  } catch (error) {
    console.error(`[forms] ${path.split('/').slice(0, 3).join('/')}: ${String(error)}`)
    return { status: 0, data: null, retryAfter: 0 }
  }
}
