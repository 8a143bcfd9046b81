import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import type { Context } from '../public-api/http/context'
import { sendError } from '../public-api/http/language'
import { unparsedBody } from '../site-caller/site-caller'
import { counted, limitsOf } from './limits'

/** Stands before the public routes, behind what reads the body: counts, and refuses whoever asks too often. */
export const createLimitGate = (strapi: Core.Strapi) => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api')
  const isApi = new RegExp(`^${prefix}(/|$)`, 'i')

  return async (ctx: Context, next: () => Promise<unknown>) => {
    if (!isApi.test(ctx.path) || counted.has(ctx.req)) return next()
    const { method, originalUrl: url, req: { headers, socket: { remoteAddress } } } = ctx
    const limits = limitsOf(strapi)
    const caller = await limits.callerOf({ method, url, headers, remoteAddress, body: unparsedBody(ctx) }, now())
    const { headers: told, refused } = limits.takeOne(caller, now())
    ctx.set(told)
    if (!refused) return next()
    sendError(ctx, refused)
  }
}
