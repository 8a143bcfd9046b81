import type { Core } from '@strapi/strapi'
import type { Context } from '../public-api/http/context'
import { sendError } from '../public-api/http/language'
import { RequestError } from '../public-api/request-error'

/** What one call of the site may bring; in bytes. */
const maxBody = 16 * 1024

const problemOf = (ctx: Context): RequestError | null => {
  if (!ctx.is('application/json')) {
    return new RequestError(415, {
      de: 'Hier wird nur JSON angenommen.',
      en: 'Only JSON is accepted here.',
    })
  }
  // Without a length nobody knows how much will come.
  const length = ctx.request.length
  if (length !== undefined && length <= maxBody) return null
  return new RequestError(413, {
    de: `Das ist zu viel. Möglich sind ${maxBody} Bytes, mit Angabe der Länge.`,
    en: `This is too much. ${maxBody} bytes are possible, with a length.`,
  }, { maxBytes: maxBody })
}

/** Stands before the body parser: what is written under `/api` is small JSON, or it is not read at all. */
export const createBodyGate = (strapi: Core.Strapi) => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api')
  const isApi = new RegExp(`^${prefix}(/|$)`, 'i')
  return async (ctx: Context, next: () => Promise<unknown>) => {
    const problem = ctx.method === 'POST' && isApi.test(ctx.path) ? problemOf(ctx) : null
    if (!problem) return next()
    ctx.set('Connection', 'close')
    sendError(ctx, problem)
  }
}
