import { z } from 'zod'
import { readCall, type AdminRoute } from '../admin-api/routes'
import { isRecord } from '../content-types/attributes'
import { contentUids } from '../content-types/uids'
import { germanFactsRow } from '../editorial/german'
import { defaultLocale } from '../locales/locales'
import { mayRead } from '../preview/may-read'
import { oldAddressUid } from './models'

const entrySchema = z.object({ uid: z.enum(contentUids), documentId: z.string().min(1) })

/** The addresses that lead to an entry, and whether its own one belonged to another entry, for the panel beside its form. */
export const addressRoutes: readonly AdminRoute[] = [{
  method: 'GET',
  path: '/addresses/:uid/:documentId',
  handle: async ({ strapi, params }) => {
    const { uid, documentId } = readCall(entrySchema, params)
    const row = await germanFactsRow(strapi, uid, documentId)
    if (!row || !await mayRead(strapi, uid, documentId, defaultLocale)) return { old: [], takesOver: false }
    const query = strapi.db.query(oldAddressUid)
    const found: unknown[] = await query.findMany({ where: { uid, documentId }, orderBy: { id: 'asc' } })
    const takesOver = await query.count({ where: { uid, slug: row.slug, documentId: { $ne: documentId } } }) > 0
    return { old: found.filter(isRecord).map(({ slug }) => String(slug)).filter(slug => slug !== row.slug), takesOver }
  },
}]
