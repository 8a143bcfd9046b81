import { z } from 'zod'
import { readCall, type AdminRoute } from '../admin-api/routes'
import { defaultLocale, locales } from '../locales/locales'
import { mayRead } from '../preview/may-read'
import { RequestError } from '../public-api/request-error'
import { forbid } from '../roles/forbid'
import { pictureTypeOf, readPictureContent, type PictureContent } from './content'
import { pictureOf } from './store'

const uids = ['api::offer.offer', 'api::news-item.news-item', 'api::position-paper.position-paper'] as const

const callSchema = z.object({
  uid: z.enum(uids),
  documentId: z.string().min(1),
  locale: z.enum(locales.map(({ code }) => code)).default(defaultLocale),
})

/** What stands on a picture, for people who cannot see it. */
const describe = ({ label, title, subtitle, brand }: PictureContent): string =>
  [`${label}: ${title}`, subtitle, brand].filter(part => part !== null).map(part => part.replace(/[.\s]+$/, '')).join('. ') + '.'

/** The upright picture of an entry for Instagram with what it says, for the panel beside its form; null before it is public. */
export const pictureRoutes: readonly AdminRoute[] = [{
  method: 'GET',
  path: '/share-pictures/:uid/:documentId',
  handle: async ({ strapi, params, query }) => {
    const { uid, documentId, locale } = readCall(callSchema, { ...params, ...query })
    const type = pictureTypeOf(uid)
    if (!type || !await mayRead(strapi, uid, documentId, defaultLocale)) return forbid()
    try {
      // Whoever posts it does so on purpose: here no passer-by looks over a shoulder.
      const content = await readPictureContent(strapi, type, { documentId }, locale, { isForPublishing: true })
      const found = await pictureOf(strapi, content, 'portrait')
      return found && {
        url: `data:image/png;base64,${found.picture.toString('base64')}`,
        alt: describe(content),
        locale: content.locale,
      }
    } catch (error) {
      if (error instanceof RequestError && error.status === 404) return null
      throw error
    }
  },
}]
