import type { Core } from '@strapi/strapi'
import { readOpenApi } from '../../../api-page/openapi-file'
import { sendJson } from '../../../public-api/http/respond'
import type { Context } from '../../../public-api/http/context'

/** The description of the API for machines. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: async (ctx: Context) => sendJson(ctx, JSON.stringify(await readOpenApi(strapi))),
})
