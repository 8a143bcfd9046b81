import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { isContentUid } from '../content-types/uids'
import type { Context } from '../public-api/http/context'
import { noDrafts, type Drafts } from '../public-api/read/published'
import { RequestError } from '../public-api/request-error'
import { requireSiteCaller } from '../site-caller/site-caller'
import { familyOf } from './family'
import { readToken } from './token'

/** The query parameter in which the site names the pass of a preview. */
const parameter = 'preview'

/**
 * Which drafts a request may see: none, unless our own site signed it and names a pass that is valid now.
 * @throws RequestError 401 without the signature of the site, 403 for a pass that is wrong or too old
 */
export const readDrafts = async (strapi: Core.Strapi, ctx: Context): Promise<Drafts> => {
  const pass = ctx.query[parameter]
  if (pass === undefined) return noDrafts
  requireSiteCaller(strapi, ctx)
  const secret = strapi.config.get<string>('site.secret', '')
  const { uid, documentId } = readToken(secret, 'preview-pass', String(pass), now()) ?? {}
  if (typeof uid === 'string' && isContentUid(uid) && typeof documentId === 'string') {
    return familyOf(strapi, uid, documentId)
  }
  throw new RequestError(403, {
    de: 'Diese Vorschau ist abgelaufen, oder es gibt sie nicht.',
    en: 'This preview has ended, or does not exist.',
  })
}

/** Whether a request asks for a preview, rightly or not. */
export const isPreview = (ctx: Context): boolean => ctx.query[parameter] !== undefined

/** A query without what names a preview. */
export const withoutPreview = ({ [parameter]: _pass, ...query }: Record<string, unknown>) => query
