import type { IncomingMessage } from 'node:http'
import { signatureOf } from '../../shared/site-signature.ts'
import { now } from '../../shared/utils/clock.ts'
import { plain, type Answer } from '../answer.ts'
import { isSame } from '../forms/secrets.ts'

/** Where the CMS calls; `cms/src/site-caller/tell-sites.ts` has the same. */
export const callPath = '/_content-changed'

/** How far the clocks of CMS and site may differ, and how long a call stays valid; in milliseconds. */
const tolerance = 5 * 60_000

const isSigned = (request: IncomingMessage, secret: string): boolean => {
  const written = String(request.headers['x-site-signature'] ?? '')
  const time = Number(written.split('.')[0])
  if (!(Math.abs(now().getTime() - time) <= tolerance)) return false
  const expected = signatureOf(secret, { method: 'POST', url: callPath, time: new Date(time) })
  return isSame(Buffer.from(written), Buffer.from(expected))
}

/**
 * Takes the call of the CMS that the content has changed. It says nothing itself: the site asks the CMS at once, so a call
 * that somebody repeats does no harm. The answer comes when visitors get the new pages.
 */
export const createCallTaker = (secret: string | null, refresh: () => Promise<void>) =>
  (request: IncomingMessage): Promise<Answer> | null => {
    if (request.method !== 'POST' || request.url !== callPath || secret === null) return null
    if (!isSigned(request, secret)) return Promise.resolve(plain(401, 'This call is not signed.'))
    return refresh().then(() => plain(200, 'Thank you.'))
  }
