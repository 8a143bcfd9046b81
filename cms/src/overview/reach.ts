import type { Core } from '@strapi/strapi'
import { isCoordination, type DashboardUser } from '../admin-api/user'
import { institutionCode, readingCode, translationCode } from '../roles/codes'
import { ownInstitutions } from '../roles/assignments'

/** What of the directory somebody sees: everything, or what belongs to some institutions. */
export type Reach = { readonly all: true } | { readonly all: false, readonly institutions: readonly string[] }

/** Whoever writes for institutions sees their entries; everybody else who has a role sees all. */
export const reachOf = async (strapi: Core.Strapi, user: DashboardUser): Promise<Reach> => {
  if (isCoordination(user) || user.roles.includes(translationCode) || user.roles.includes(readingCode)) return { all: true }
  const institutions = user.roles.includes(institutionCode) ? await ownInstitutions(strapi, user) : []
  return { all: false, institutions }
}

/** What makes the condition of an entry with an institution fit a reach. */
export const withinReach = (reach: Reach): Record<string, unknown> =>
  (reach.all ? {} : { institution: { documentId: { $in: [...reach.institutions] } } })

/** Whether somebody looks after what comes in from outside: coordination, and who reads along. */
export const seesInbox = (user: DashboardUser) => isCoordination(user) || user.roles.includes(readingCode)
