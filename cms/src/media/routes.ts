import { z } from 'zod'
import { readCall, type AdminRoute } from '../admin-api/routes'
import { isRecord } from '../content-types/attributes'
import { contentUids } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { mayRead } from '../preview/may-read'
import { forbid } from '../roles/forbid'
import { isDescription } from './alt-text'
import { isHint } from './pdf/hint'

const entrySchema = z.object({ uid: z.enum(contentUids), documentId: z.string().min(1) })

/** What the pictures and files of an entry lack, for the panel beside its form. */
export const mediaRoutes: readonly AdminRoute[] = [{
  method: 'GET',
  path: '/media/:uid/:documentId',
  handle: async ({ strapi, params }) => {
    const { uid, documentId } = readCall(entrySchema, params)
    if (!await mayRead(strapi, uid, documentId, defaultLocale)) forbid()
    const fields = Object.entries(strapi.contentType(uid).attributes).flatMap(([name, { type }]) => (type === 'media' ? [name] : []))
    const row: unknown = fields.length === 0
      ? null
      : await strapi.db.query(uid).findOne({
          where: { documentId, locale: defaultLocale, publishedAt: null },
          populate: Object.fromEntries(fields.map(name => [name, true])),
        })
    const files = isRecord(row) ? fields.flatMap(name => [row[name]].flat()).filter(isRecord) : []
    return files.map(({ id, name, mime, alternativeText, caption }) => ({
      id: Number(id),
      name: String(name),
      problem: String(mime).startsWith('image/')
        ? isDescription(alternativeText) ? null : 'Der Alternativtext fehlt: ein Satz, der sagt, was auf dem Bild zu sehen ist.'
        : isHint(caption) ? caption : null,
    }))
  },
}]
