import { z } from 'zod'
import { isCoordination, readCall, type AdminCall, type AdminRoute } from '../admin-api'
import { contentUids } from '../content-types/uids'
import { refuse } from '../editorial/errors'
import { defaultLocale, locales } from '../locales/locales'
import { readDeleted } from './deleted'
import { assertReadable } from './readable'
import { compareRevision, readHistory, readRevision, type Version } from './read'
import { restoreDeleted, restoreRevision } from './restore'

const versionSchema = z.object({ uid: z.enum(contentUids), documentId: z.string().min(1) })
const localeSchema = z.object({ locale: z.enum(locales.map(({ code }) => code)).default(defaultLocale) })
const pageSchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })
const idSchema = z.object({ id: z.coerce.number().int() })
const againstSchema = z.object({ against: z.enum(['now', 'previous']).default('now') })

const readVersion = async ({ strapi, params, query }: AdminCall): Promise<Version> => {
  const version = { ...readCall(versionSchema, params), ...readCall(localeSchema, query) }
  await assertReadable(strapi, version.uid, version.documentId, version.locale)
  return version
}

const readOne = async ({ strapi, params }: AdminCall, version: Version) => {
  const { id } = readCall(idSchema, params)
  return await readRevision(strapi, { ...version, id }) ?? refuse('Diese Fassung gibt es nicht mehr.')
}

/** History of a document, for whoever may read it; what was deleted, for coordination. */
export const revisionRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/history/:uid/:documentId',
    handle: async (call) => readHistory(call.strapi, await readVersion(call), readCall(pageSchema, call.query).page),
  },
  {
    method: 'GET',
    path: '/history/:uid/:documentId/:id',
    handle: async (call) => {
      const version = await readVersion(call)
      const { against } = readCall(againstSchema, call.query)
      return { differences: await compareRevision(call.strapi, await readOne(call, version), version, against) }
    },
  },
  {
    method: 'POST',
    path: '/history/:uid/:documentId/:id/restore',
    handle: async (call) => {
      const version = await readVersion(call)
      return restoreRevision(call.strapi, call.user, version, await readOne(call, version))
    },
  },
  {
    method: 'GET',
    path: '/deleted',
    allow: isCoordination,
    handle: async ({ strapi, query }) => readDeleted(strapi, readCall(pageSchema, query).page),
  },
  {
    method: 'POST',
    path: '/deleted/:id/restore',
    allow: isCoordination,
    handle: async ({ strapi, params }) => {
      const { id } = readCall(idSchema, params)
      const deletion = await readRevision(strapi, { id, action: 'delete', locale: defaultLocale })
      return restoreDeleted(strapi, deletion ?? refuse('Diesen Eintrag gibt es in der Liste nicht.'))
    },
  },
]
