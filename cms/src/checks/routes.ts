import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { isCoordination, readCall, type AdminRoute } from '../admin-api'
import { noteAudit } from '../audit/note'
import { readMailSettings } from '../mail'
import { askNow, readChecks, sendLinkAgain, toDo } from './overview'
import { readSetting, settingSchema, writeSetting } from './setting'

const institutionSchema = z.object({ documentId: z.string().min(1).max(40) })

const readAll = async (strapi: Core.Strapi) => ({
  setting: await readSetting(strapi),
  configured: readMailSettings(strapi).configured,
  institutions: await readChecks(strapi),
  toDo,
})

/** The page "Prüfungen" of the dashboard. */
export const checkRoutes: readonly AdminRoute[] = [
  {
    method: 'GET', path: '/checks', allow: isCoordination,
    handle: ({ strapi }) => readAll(strapi),
  },
  {
    method: 'PUT', path: '/checks/setting', allow: isCoordination,
    handle: async ({ strapi, body }) => {
      await writeSetting(strapi, readCall(settingSchema, body))
      await noteAudit(strapi, 'setting-changed', 'Prüfung der Angebote')
      return readAll(strapi)
    },
  },
  {
    method: 'POST', path: '/checks/:documentId/ask', allow: isCoordination,
    handle: ({ strapi, params }) => askNow(strapi, readCall(institutionSchema, params).documentId),
  },
  {
    method: 'POST', path: '/checks/:documentId/link', allow: isCoordination,
    handle: ({ strapi, params }) => sendLinkAgain(strapi, readCall(institutionSchema, params).documentId),
  },
]
