import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { z } from 'zod'
import { isRecord } from '../content-types/attributes'
import { refuse } from '../editorial/errors'
import { readUser, type DashboardUser } from './user'

/** What a route of the dashboard gets: who asks, and what came with it, unparsed. */
export interface AdminCall {
  readonly strapi: Core.Strapi
  readonly user: DashboardUser
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

export interface AdminRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/buendnis`, as `/history/:uid/:documentId`. */
  readonly path: string
  /** Who may; everybody with an account when it is missing. */
  readonly allow?: (user: DashboardUser) => boolean
  /** Answers with what becomes JSON; refusals of `editorial/errors` become German sentences with a status. */
  readonly handle: (call: AdminCall) => Promise<unknown>
}

/** Where the dashboard's own routes live. */
export const adminPrefix = '/buendnis'

interface Context {
  readonly params?: unknown
  readonly query?: unknown
  readonly request: { readonly body?: unknown }
  readonly state: unknown
  body: unknown
  set: (name: string, value: string) => void
}

const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})

const respond = (strapi: Core.Strapi, route: AdminRoute) => async (ctx: Context) => {
  const user = readUser(ctx.state)
  if (!user || (route.allow && !route.allow(user))) throw new errors.ForbiddenError('Das dürfen Sie mit Ihrer Rolle nicht.')
  ctx.set('Cache-Control', 'no-store')
  const body = await route.handle({
    strapi, user, params: recordOf(ctx.params), query: recordOf(ctx.query), body: ctx.request.body,
  })
  ctx.body = { data: body ?? null }
}

/** Adds routes that only people who are signed in to the dashboard can call. Call it in `register`. */
export const registerAdminRoutes = (strapi: Core.Strapi, routes: readonly AdminRoute[]) => {
  strapi.server.routes({
    type: 'admin',
    prefix: adminPrefix,
    routes: routes.map((route) => ({
      method: route.method,
      path: route.path,
      handler: respond(strapi, route),
      info: { apiName: 'buendnis' },
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    })),
  })
}

/** Reads what came with a call; a refusal names the first thing that is wrong. */
export const readCall = <Output>(schema: z.ZodType<Output>, value: unknown): Output => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  return refuse(`Diese Anfrage ist unvollständig oder falsch: ${issue?.path.join('.') ?? ''} (${issue?.message ?? ''}).`)
}
