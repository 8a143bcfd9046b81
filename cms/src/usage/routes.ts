import { z } from 'zod'
import { readCall, type AdminRoute } from '../admin-api/routes'
import { contentUids } from '../content-types/uids'
import { refuse } from '../editorial/errors'
import { visibleTo } from '../roles/visibility'
import { mergeRoutes } from './merge/routes'
import { sitePageKey } from './site-pages'
import { readUsages } from './usages'
import { seenIn } from './visible'

const entrySchema = z.object({ uid: z.enum(contentUids), documentId: z.string().min(1) })

/** Where an entry is used, for the panel beside its form; and making one entry out of two. */
export const usageRoutes: readonly AdminRoute[] = [{
  method: 'GET',
  path: '/usage/:uid/:documentId',
  handle: async ({ strapi, user, params }) => {
    const { uid, documentId } = readCall(entrySchema, params)
    if (!(await visibleTo(strapi, user, uid, [documentId])).has(documentId)) return refuse('Diesen Eintrag sehen Sie nicht.')
    const isSitePage = uid === 'api::page.page' && await sitePageKey(strapi, documentId) !== undefined
    return { usages: await seenIn(strapi, user, uid, await readUsages(strapi, uid, documentId)), isSitePage }
  },
}, ...mergeRoutes]
