import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { isCoordination, readCall, type AdminRoute, type DashboardUser } from '../admin-api'
import { noteAudit } from '../audit/note'
import { refuse } from '../editorial/errors'
import { institutionCode } from '../roles/codes'
import { createRoles } from '../roles/create-roles'
import { hashOf, isChanged, readVersions } from './content'
import { accept, sendBack, withdraw } from './decide'
import { describeRequest } from './describe'
import {
  concerning, findRequests, handIn, isOwn, latestRequest, readOpenRequests, requireConcerned, uidSchema,
} from './requests'
import { modeSchema, readMode, writeMode } from './setting'

const entrySchema = z.object({ uid: uidSchema, documentId: z.string().min(1) })
const requestSchema = z.object({ id: z.coerce.number().int() })
const noteSchema = z.object({ note: z.string().trim().max(1000).optional() })
const seenSchema = z.object({ hash: z.string() })
const reasonSchema = z.object({ reason: z.string().trim().max(1000) })
const settingSchema = z.object({ mode: modeSchema })

/** How many past decisions the page shows. */
const recent = 20

const isConcerned = (user: DashboardUser) => isCoordination(user) || user.roles.includes(institutionCode)

const readEntry = async (strapi: Core.Strapi, user: DashboardUser, params: unknown) => {
  const { uid, documentId } = readCall(entrySchema, params)
  await requireConcerned(strapi, user, uid, documentId)
  const request = await latestRequest(strapi, uid, documentId)
  const versions = await readVersions(strapi, uid, documentId)
  const handedIn = versions.filter(({ locale }) => request?.locales.includes(locale))
  const isOwner = await isOwn(strapi, user, uid, documentId)
  return {
    mode: await readMode(strapi),
    /** Whether this account hands in: coordination publishes by itself. */
    handsIn: isOwner && !isCoordination(user),
    hasChanges: versions.some(isChanged),
    changedSince: request?.state === 'open' && hashOf(handedIn) !== request.hash,
    request: request ? await describeRequest(strapi, request) : null,
  }
}

const readOne = async (strapi: Core.Strapi, user: DashboardUser, params: unknown) => {
  const { id } = readCall(requestSchema, params)
  const [request] = await findRequests(strapi, { id })
  if (!request) return refuse('Diese Freigabe gibt es nicht mehr.')
  await requireConcerned(strapi, user, request.uid, request.documentId)
  const versions = await readVersions(strapi, request.uid, request.documentId, request.locales)
  const hash = hashOf(versions)
  return {
    request: await describeRequest(strapi, request),
    /** Of what is shown here: it comes back with the decision. */
    hash,
    changedSince: hash !== request.hash,
    differences: versions.map(({ locale, published, differences }) => ({ locale, isNew: published === undefined, differences })),
  }
}

const readLists = async (strapi: Core.Strapi, user: DashboardUser) => {
  const open = await readOpenRequests(strapi, user)
  const past = await concerning(strapi, user, await findRequests(strapi, { state: { $in: ['accepted', 'returned', 'direct'] } }, 100))
  return {
    mode: await readMode(strapi),
    decides: isCoordination(user),
    open: await Promise.all(open.map((request) => describeRequest(strapi, request))),
    recent: await Promise.all(past.slice(0, recent).map((request) => describeRequest(strapi, request))),
  }
}

/** The page "Freigaben" and the panel "Freigabe" of the dashboard. */
export const approvalRoutes: readonly AdminRoute[] = [
  {
    method: 'GET', path: '/approval', allow: isConcerned,
    handle: ({ strapi, user }) => readLists(strapi, user),
  },
  {
    method: 'GET', path: '/approval/count', allow: isConcerned,
    handle: async ({ strapi, user }) => ({ open: (await readOpenRequests(strapi, user)).length }),
  },
  {
    method: 'PUT', path: '/approval/setting', allow: isCoordination,
    handle: async ({ strapi, body }) => {
      const { mode } = readCall(settingSchema, body)
      await writeMode(strapi, mode)
      await noteAudit(strapi, 'setting-changed', mode === 'waits' ? 'Änderungen der Institutionen warten' : 'Institutionen veröffentlichen selbst')
      // The buttons follow from the permissions of the role.
      await createRoles(strapi)
    },
  },
  {
    method: 'GET', path: '/approval/entries/:uid/:documentId', allow: isConcerned,
    handle: ({ strapi, user, params }) => readEntry(strapi, user, params),
  },
  {
    method: 'POST', path: '/approval/entries/:uid/:documentId', allow: isConcerned,
    handle: async ({ strapi, user, params, body }) => {
      const { uid, documentId } = readCall(entrySchema, params)
      await handIn(strapi, user, uid, documentId, readCall(noteSchema, body).note)
      return readEntry(strapi, user, params)
    },
  },
  {
    method: 'GET', path: '/approval/requests/:id', allow: isConcerned,
    handle: ({ strapi, user, params }) => readOne(strapi, user, params),
  },
  {
    method: 'POST', path: '/approval/requests/:id/accept', allow: isCoordination,
    handle: ({ strapi, user, params, body }) =>
      accept(strapi, user, readCall(requestSchema, params).id, readCall(seenSchema, body).hash),
  },
  {
    method: 'POST', path: '/approval/requests/:id/return', allow: isCoordination,
    handle: ({ strapi, user, params, body }) => {
      const { reason } = readCall(reasonSchema, body)
      if (reason === '') return refuse('Bitte schreiben Sie einen Satz dazu, warum es zurückgeht.')
      return sendBack(strapi, user, readCall(requestSchema, params).id, reason)
    },
  },
  {
    method: 'POST', path: '/approval/requests/:id/withdraw', allow: isConcerned,
    handle: ({ strapi, user, params }) => withdraw(strapi, user, readCall(requestSchema, params).id),
  },
]
