import type { IncomingHttpHeaders } from 'node:http'
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

/** The body of a request as it came, once the body parser has read it; empty without one. */
export const unparsedBody = (ctx: Context): string => {
  const body: unknown = ctx.request.body
  const raw = isRecord(body) ? Reflect.get(body, unparsed) : ''
  return typeof raw === 'string' ? raw : ''
}

/** What of a request carries and concerns the signature. */
interface SignedRequest {
  readonly method: string
  /** Path and query, as sent. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const signatureHeader = 'x-site-signature'
const visitorHeader = 'x-site-visitor'

const header = (headers: IncomingHttpHeaders, name: string): string => String(headers[name] ?? '')

const secretOf = (strapi: Core.Strapi): string => strapi.config.get<string>('site.secret', '')

/** Whether our own site signed this request, a short while ago. */
export const isSignedBySite = (strapi: Core.Strapi, { method, url, headers, body }: SignedRequest, moment: Date): boolean => {
  const written = header(headers, signatureHeader)
  if (written === '') return false
  const secret = secretOf(strapi)
  if (secret === '') return false
  const [sentAt = '', signature = ''] = written.split('.')
  const time = Number(sentAt)
  if (!(Math.abs(moment.getTime() - time) <= tolerance)) return false
  return isSame(signature, signatureOf(secret, { method, url, time, visitor: header(headers, visitorHeader), body }))
}

/**
 * The site, when it signed this request; null when nobody claims to be the site.
 * @throws RequestError 401 for a wrong or old signature, 503 while this installation has no secret
 */
export const readSiteCaller = (strapi: Core.Strapi, ctx: Context): SiteCaller | null => {
  const { method, originalUrl: url, req: { headers } } = ctx
  if (header(headers, signatureHeader) === '') return null
  if (secretOf(strapi) === '') {
    throw new RequestError(503, {
      de: 'SITE_SECRET ist nicht gesetzt: Die Website kann nichts übergeben.',
      en: 'SITE_SECRET is not set: the site cannot hand anything over.',
    })
  }
  if (!isSignedBySite(strapi, { method, url, headers, body: unparsedBody(ctx) }, now())) {
    throw new RequestError(401, {
      de: 'Die Unterschrift der Anfrage stimmt nicht oder ist zu alt.',
      en: 'The signature of this request is wrong or too old.',
    })
  }
  return { visitor: header(headers, visitorHeader) }
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
