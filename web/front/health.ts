import { siteHeaders } from '../shared/site-signature.ts'
import { now } from '../shared/utils/clock.ts'
import { plain, type Answer } from './answer.ts'

/** How long the CMS may take to say that it is there; in milliseconds. */
const timeout = 1500

const versionOf = (answer: unknown): number | undefined => {
  const data: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'data') : undefined
  const version: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'version') : undefined
  return typeof version === 'number' ? version : undefined
}

const askCms = async (cmsUrl: string, secret: string): Promise<{ cms: 'ok' | 'unreachable', contentVersion?: number }> => {
  try {
    const url = '/api/content-version'
    const headers = siteHeaders(secret, { method: 'GET', url, time: now() })
    const answer = await fetch(`${cmsUrl}${url}`, { headers, signal: AbortSignal.timeout(timeout) })
    if (!answer.ok) return { cms: 'unreachable' }
    const contentVersion = versionOf(await answer.json())
    return { cms: 'ok', ...contentVersion !== undefined && { contentVersion } }
  } catch {
    return { cms: 'unreachable' }
  }
}

/** The site lives as long as it can answer this, whether or not the CMS does: 200, with what is known of the CMS. */
export const createHealth = (cmsUrl: string, secret = '') => async (): Promise<Answer> => ({
  ...plain(200, JSON.stringify({ status: 'ok', ...await askCms(cmsUrl, secret) }), {
    'content-type': 'application/json; charset=utf-8',
  }),
})
