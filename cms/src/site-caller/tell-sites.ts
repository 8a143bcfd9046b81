import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { onContentChange } from '../content-version'
import { signatureOf } from './signature'

/** Where a site listens for our call; `web/front/page-cache/call.ts` has the same. */
const path = '/_content-changed'

/** How long a site may take, in milliseconds. It asks twice a second anyway: a lost call is not repeated. */
const timeout = 1000

const call = async (address: string, secret: string): Promise<void> => {
  const time = now().getTime()
  const signature = signatureOf(secret, { method: 'POST', url: path, time, visitor: '', body: '' })
  const answer = await fetch(`${address}${path}`, {
    method: 'POST', headers: { 'x-site-signature': `${time}.${signature}` }, signal: AbortSignal.timeout(timeout), redirect: 'error',
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`status ${answer.status}`)
}

/** Calls one site; changes that come while a call is under way are one call after it. */
const createTeller = (strapi: Core.Strapi, address: string, secret: string) => {
  let [isCalling, isDue] = [false, false]
  const tell = async () => {
    isDue = true
    if (isCalling) return
    isCalling = true
    while (isDue) {
      isDue = false
      await call(address, secret).catch((error: unknown) => strapi.log.debug(`${address} was not told of a change: ${String(error)}`))
    }
    isCalling = false
  }
  return () => void tell()
}

/** Tells every known site process of a change, all at once, as soon as it is committed. Call it in `bootstrap`. */
export const startTellingSites = (strapi: Core.Strapi) => {
  const secret = strapi.config.get<string>('site.secret', '')
  const addresses = strapi.config.get<readonly string[]>('site.processes', [])
  if (secret === '') return
  for (const address of addresses) onContentChange(strapi, createTeller(strapi, address, secret))
}
