import type { Core } from '@strapi/strapi'
import type { Context } from '../public-api/http/context'
import { sendError } from '../public-api/http/language'
import { readLocale, refuseUnknown } from '../public-api/query/read-query'
import { badRequest, quote, RequestError } from '../public-api/request-error'
import { pictureTypes, readPictureContent, type PictureType } from './content'
import type { Format } from './draw'
import { pictureOf } from './store'

const absent = () => new RequestError(404, {
  de: `Bilder gibt es nur für ${pictureTypes.join(', ')}.`, en: `There are pictures only for ${pictureTypes.join(', ')}.`,
})

const readType = (value: unknown): PictureType => {
  const found = pictureTypes.find(type => type === value)
  if (!found) throw absent()
  return found
}

const readFormat = (value: unknown): Format => {
  if (value === undefined || value === 'link') return 'link'
  if (value === 'portrait') return value
  throw badRequest('format', `Das Format ${quote(value)} gibt es nicht.`, `There is no format ${quote(value)}.`, ['link', 'portrait'])
}

/** Sends the picture of a public entry. */
export const sendPicture = async (strapi: Core.Strapi, ctx: Context) => {
  try {
    const { type, slug }: Readonly<Record<string, unknown>> = ctx.params
    refuseUnknown(ctx.query, ['locale', 'format'])
    const format = readFormat(ctx.query.format)
    const where = { slug: typeof slug === 'string' && !slug.includes('\0') ? slug.slice(0, 200) : '' }
    const content = await readPictureContent(strapi, readType(type), where, readLocale(ctx.query.locale))
    const found = await pictureOf(strapi, content, format)
    if (!found) {
      throw new RequestError(503, {
        de: 'Gerade werden zu viele Bilder gezeichnet. Bitte gleich noch einmal versuchen.',
        en: 'Too many pictures are being drawn just now. Please try again in a moment.',
      })
    }
    ctx.status = 200
    ctx.set('ETag', `"${found.key}"`)
    ctx.set('Cache-Control', 'public, max-age=3600')
    ctx.type = 'image/png'
    if (ctx.fresh) ctx.status = 304
    else ctx.body = found.picture
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    sendError(ctx, error)
  }
}
