import type { Core } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import { now } from '../clock'
import type { Context } from '../public-api/http/context'
import { RequestError } from '../public-api/request-error'
import { isSame, signatureOf } from './signature'

/** Who calls: our own site, for one of its visitors. */
export interface SiteCaller {
  /** A hash of the visitor's address that changes daily; for limits alone, never stored. */
  readonly visitor: string
}

/** How far the clocks of site and CMS may differ, and how long a call stays valid; in milliseconds. */
const tolerance = 5 * 60_000

const unparsed = Symbol.for('unparsedBody')

const bodyText = (ctx: Context): string => {
  const body: unknown = ctx.request.body
  const raw = isRecord(body) ? Reflect.get(body, unparsed) : ''
  return typeof raw === 'string' ? raw : ''
}

/**
 * The site, when it signed this request; null when nobody claims to be the site.
 * @throws RequestError 401 for a wrong or old signature, 503 while this installation has no secret
 */
export const readSiteCaller = (strapi: Core.Strapi, ctx: Context): SiteCaller | null => {
  const header = ctx.get('x-site-signature')
  if (header === '') return null
  const secret: unknown = strapi.config.get('site.secret')
  if (typeof secret !== 'string' || secret === '') {
    throw new RequestError(503, {
      de: 'SITE_SECRET ist nicht gesetzt: Die Website kann nichts übergeben.',
      en: 'SITE_SECRET is not set: the site cannot hand anything over.',
    })
  }
  const [sentAt = '', signature = ''] = header.split('.')
  const time = Number(sentAt)
  const visitor = ctx.get('x-site-visitor')
  const parts = { method: ctx.method, url: ctx.originalUrl, time, visitor, body: bodyText(ctx) }
  const isFresh = Math.abs(now().getTime() - time) <= tolerance
  if (!isFresh || !isSame(signature, signatureOf(secret, parts))) {
    throw new RequestError(401, {
      de: 'Die Unterschrift der Anfrage stimmt nicht oder ist zu alt.',
      en: 'The signature of this request is wrong or too old.',
    })
  }
  return { visitor }
}

/** The site that signed this request. @throws RequestError 401 for everybody else */
export const requireSiteCaller = (strapi: Core.Strapi, ctx: Context): SiteCaller => {
  const caller = readSiteCaller(strapi, ctx)
  if (caller) return caller
  throw new RequestError(401, {
    de: 'Hier nimmt nur das Formular der Website etwas an.',
    en: 'Only the form of the site can send something here.',
  })
}
