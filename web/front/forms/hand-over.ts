import { signatureOf } from '../../shared/site-signature.ts'
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

const dataOf = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'data') : undefined

export const createCmsCall = (cmsUrl: string, secret: string): CmsCall => async (method, path, visitor, body = '') => {
  try {
    const answer = await fetch(`${cmsUrl}${path}`, {
      method,
      headers: {
        'x-site-signature': signatureOf(secret, { method, url: path, time: now(), visitor, body }),
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
