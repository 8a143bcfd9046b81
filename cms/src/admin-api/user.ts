import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { coordinationCode, superAdminCode } from '../roles/codes'

/** Somebody who is signed in to the dashboard. */
export interface DashboardUser {
  readonly id: number
  readonly email: string
  /** Codes of the roles. */
  readonly roles: readonly string[]
}

const stateSchema = z.object({
  user: z.object({
    id: z.number(),
    email: z.string(),
    roles: z.array(z.object({ code: z.string() })).optional(),
  }),
})

/** Who asks, from the state of a request; nothing for anonymous calls and API tokens. */
export const readUser = (state: unknown): DashboardUser | undefined => {
  const parsed = stateSchema.safeParse(state)
  if (!parsed.success) return undefined
  const { id, email, roles } = parsed.data.user
  return { id, email, roles: roles?.map(({ code }) => code) ?? [] }
}

/** Who works in the dashboard right now; nothing in jobs, seeding and calls of other services. */
export const currentUser = (strapi: Core.Strapi): DashboardUser | undefined =>
  readUser(strapi.requestContext.get()?.state)

/** Whether somebody answers for the whole directory. */
export const isCoordination = ({ roles }: DashboardUser): boolean =>
  roles.includes(superAdminCode) || roles.includes(coordinationCode)
