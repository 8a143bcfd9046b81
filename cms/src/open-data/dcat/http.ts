import type { Core } from '@strapi/strapi'
import type { Context } from '../../public-api/http/context'
import { sendText } from '../../public-api/http/respond'
import { refuseUnknown } from '../../public-api/query/read-query'
import { readLicence } from '../licence'
import { describeCatalogue } from './catalogue'
import type { Thing } from './graph'
import { toJsonLd, toTurtle } from './write'

const send = (write: (things: readonly Thing[]) => string, mediaType: string) => async (strapi: Core.Strapi, ctx: Context) => {
  refuseUnknown(ctx.query, [])
  ctx.append('Link', `<${(await readLicence(strapi)).url}>; rel="license"`)
  sendText(ctx, write(await describeCatalogue(strapi)), mediaType)
}

/** The description for catalogues. @throws RequestError 400 */
export const sendJsonLd = send(toJsonLd, 'application/ld+json')
export const sendTurtle = send(toTurtle, 'text/turtle; charset=utf-8')
