import { z } from 'zod'
import { readCall, type AdminRoute } from '../admin-api/routes'
import { contentUids } from '../content-types/uids'
import { refuse } from '../editorial/errors'
import { defaultLocale } from '../locales/locales'
import { mayRead } from '../preview/may-read'
import { forbid } from '../roles/forbid'
import { Limit } from '../limits'
import { readLinksOfEntry } from './broken'
import { checkUrls } from './check'
import { readLinkCheckSettings } from './settings'

const entrySchema = z.object({ uid: z.enum(contentUids), documentId: z.string().min(1) })

/** Every check asks machines of others. */
const checks = new Limit(60_000, 6)

/** The panel "Links" beside an entry: what is known, and a check at once. It speaks of what is published. */
export const linkCheckRoutes: readonly AdminRoute[] = [
  {
    method: 'GET', path: '/links/:uid/:documentId',
    handle: async ({ strapi, params }) => {
      const { uid, documentId } = readCall(entrySchema, params)
      if (!await mayRead(strapi, uid, documentId, defaultLocale)) forbid()
      return { ...await readLinksOfEntry(strapi, uid, documentId), enabled: readLinkCheckSettings().enabled }
    },
  },
  {
    method: 'POST', path: '/links/:uid/:documentId',
    handle: async ({ strapi, user, params }) => {
      const { uid, documentId } = readCall(entrySchema, params)
      if (!await mayRead(strapi, uid, documentId, defaultLocale)) forbid()
      const { enabled } = readLinkCheckSettings()
      if (!enabled) refuse('Die Prüfung von Links ist auf diesem Server ausgeschaltet.')
      const seconds = checks.take(String(user.id))
      if (seconds > 0) refuse(`Das waren viele Prüfungen. Bitte warten Sie ${seconds} Sekunden.`)
      const { urls } = await readLinksOfEntry(strapi, uid, documentId)
      await checkUrls(strapi, urls)
      return { ...await readLinksOfEntry(strapi, uid, documentId), enabled }
    },
  },
]
