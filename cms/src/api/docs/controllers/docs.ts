import type { Core } from '@strapi/strapi'
import { apiPage, contentSecurityPolicy, readDescription } from '../../../api-page'
import { readOpenApi } from '../../../api-page/openapi-file'
import { serverAddress } from '../../../process/server-address'
import { sendText } from '../../../public-api/http/respond'
import type { Context } from '../../../public-api/http/context'

/** The description of the API as a page for people. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let page: string | undefined
  return {
    find: (ctx: Context) => {
      page ??= apiPage(readDescription(readOpenApi(strapi)), {
        server: serverAddress(strapi), site: strapi.config.get<string>('site.url'),
      })
      ctx.set('Content-Security-Policy', contentSecurityPolicy)
      sendText(ctx, page, 'text/html; charset=utf-8')
    },
  }
}
