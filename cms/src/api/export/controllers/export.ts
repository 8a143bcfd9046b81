import type { Core } from '@strapi/strapi'
import { sendJsonLd, sendTurtle } from '../../../open-data/dcat/http'
import { sendArchive } from '../../../open-data/exports/archive/http'
import { sendExport } from '../../../open-data/exports/http'
import { listExports } from '../../../open-data/exports/list'
import { answer } from '../../../public-api/http/controller'
import type { Context } from '../../../public-api/http/context'
import { sendError } from '../../../public-api/http/language'
import { RequestError } from '../../../public-api/request-error'

type Send = (strapi: Core.Strapi, ctx: Context) => Promise<void>

/** Everything public as files; see open-data/exports. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const action = (send: Send) => async (ctx: Context) => {
    try {
      await send(strapi, ctx)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      sendError(ctx, error)
    }
  }
  return {
    find: answer(async ctx => listExports(strapi, ctx.query)),
    findFile: action(sendExport),
    findArchive: action(sendArchive),
    findJsonLd: action(sendJsonLd),
    findTurtle: action(sendTurtle),
  }
}
