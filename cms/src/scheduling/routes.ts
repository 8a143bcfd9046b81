import { z } from 'zod'
import { readCall, type AdminRoute } from '../admin-api/routes'
import { isCoordination } from '../admin-api/user'
import { now } from '../clock'
import { contentUids } from '../content-types/uids'
import { germanExists, germanFactsRow } from '../editorial/german'
import { mayRead } from '../preview/may-read'
import { defaultLocale } from '../locales/locales'
import { draftLanguages, languageNames } from './languages'
import { planOf } from './plan'
import { readScheduleProblems } from './problems'
import { isScheduled } from './types'
import { planWords } from './words'

const entrySchema = z.object({ uid: z.enum(contentUids), documentId: z.string().min(1) })

/** What will happen to an entry by itself, in words, for the panel beside its form. */
export const schedulingRoutes: readonly AdminRoute[] = [{
  method: 'GET',
  path: '/schedule/:uid/:documentId',
  handle: async ({ strapi, params }) => {
    const { uid, documentId } = readCall(entrySchema, params)
    if (!isScheduled(strapi, uid) || !await mayRead(strapi, uid, documentId, defaultLocale)) {
      return { sentences: [], hasProblem: false }
    }
    const row = await germanFactsRow(strapi, uid, documentId)
    const [problem] = await readScheduleProblems(strapi, { uid, documentId })
    const { ready, unready } = await draftLanguages(strapi, uid, documentId)
    const sentences = row
      ? planWords({
          ...planOf(row), problem: problem?.message, ready: languageNames(ready), unready: languageNames(unready),
          isPublic: await germanExists(strapi, uid, documentId, 'published'),
        }, now())
      : []
    return { sentences, hasProblem: problem !== undefined }
  },
}, {
  method: 'GET',
  path: '/schedule-problems',
  allow: isCoordination,
  handle: async ({ strapi }) => readScheduleProblems(strapi),
}]
