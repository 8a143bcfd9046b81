import type { Core } from '@strapi/strapi'
import { RequestError } from '../request-error'
import type { Context } from './context'
import { sendError } from './language'

const uploadPath = /^\/upload(\/|$)/

/** Whether the request carries a valid access token of the dashboard; whether it may upload is checked later. */
const isSignedIn = (strapi: Core.Strapi, ctx: Context) => {
  const [scheme = '', token = ''] = ctx.get('Authorization').split(' ')
  return scheme.toLowerCase() === 'bearer' && strapi.sessionManager('admin').validateAccessToken(token).isValid
}

/**
 * Files are accepted from signed-in editors at the upload addresses only. Strapi's body parser would store files on
 * disk at every address, before anybody is asked who they are.
 */
export const createMultipartGate = (strapi: Core.Strapi) => async (ctx: Context, next: () => Promise<unknown>) => {
  if (!ctx.is('multipart') || (uploadPath.test(ctx.path) && isSignedIn(strapi, ctx))) return next()
  ctx.set('Connection', 'close')
  sendError(ctx, new RequestError(415, {
    de: 'Dateien können hier nicht hochgeladen werden.',
    en: 'Files cannot be uploaded here.',
  }))
}
