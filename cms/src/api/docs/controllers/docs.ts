import type { Core } from '@strapi/strapi'
import { apiPage, contentSecurityPolicy, readDescription } from '../../../api-page'
import { readOpenApi } from '../../../api-page/openapi-file'
import { readLicence } from '../../../open-data/licence'
import { serverAddress } from '../../../process/server-address'
import { sendText } from '../../../public-api/http/respond'
import type { Context } from '../../../public-api/http/context'

/** The description of the API as a page for people. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let made: { readonly licence: string, readonly page: string } | undefined
  return {
    find: async (ctx: Context) => {
      const licence = await readLicence(strapi)
      const mark = JSON.stringify(licence)
      if (made?.licence !== mark) {
        const page = apiPage(readDescription(await readOpenApi(strapi)), {
          server: serverAddress(strapi), site: strapi.config.get<string>('site.url'), licence,
        })
        made = { licence: mark, page }
      }
      ctx.set('Content-Security-Policy', contentSecurityPolicy)
      sendText(ctx, made.page, 'text/html; charset=utf-8')
    },
  }
}
