import type { Core } from '@strapi/strapi'
import type { Context } from '../public-api/http/context'
import { sendError } from '../public-api/http/language'
import { RequestError } from '../public-api/request-error'
import { requireSiteCaller } from '../site-caller/site-caller'
import { readInput } from '../suggestions/input'
import { BatchSchema } from './input'
import { takeBatch } from './take'

/** Takes sums from the site: 201 when they are new, 200 when they were there already. */
export const takeNumbers = (strapi: Core.Strapi) => async (ctx: Context) => {
  try {
    requireSiteCaller(strapi, ctx)
    const isNew = await takeBatch(strapi, readInput(BatchSchema, ctx.request.body))
    ctx.status = isNew ? 201 : 200
    ctx.set('Cache-Control', 'no-store')
    ctx.body = { data: { counted: true }, meta: {} }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    sendError(ctx, error)
  }
}
