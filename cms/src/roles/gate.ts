import type { Core, UID } from '@strapi/strapi'
import { readUser, type DashboardUser } from '../admin-api'
import { isInverse, isRecord } from '../content-types/attributes'
import { coordinationCode, superAdminCode } from './codes'
import { forbid } from './forbid'
import { rightsOf } from './rights'
import { keepQueryShallow } from './shallow-query'
import { seesAll, visibleTo } from './visibility'

/** What every signed-in person may call of Strapi's own dashboard; each checks permissions of its own besides. */
const forEverybody = [
  'admin::admin.*', 'admin::authentication.*', 'admin::authenticated-user.*', 'admin::authenticated-session.*',
  'admin::permission.check', 'admin::homepage.getHomepageLayout', 'admin::homepage.updateHomepageLayout',
  'admin::ai.getAiFeatureConfig',
  'content-manager::init.*', 'content-manager::content-types.find*', 'content-manager::components.find*',
  'content-manager::collection-types.*', 'content-manager::single-types.*', 'content-manager::relations.*',
  'content-manager::preview.*',
  'i18n::locales.listLocales', 'i18n::content-types.*', 'i18n::settings.getSettings',
  'upload::admin-file.*', 'upload::admin-upload.upload', 'upload::admin-upload.uploadFile', 'upload::admin-upload.updateFileInfo',
  'upload::admin-upload.replaceFile', 'upload::admin-folder.find*', 'upload::admin-folder.getStructure',
  'upload::view-configuration.findViewConfiguration',
]

/** What works on many files and folders at once, without asking whose they are. */
const forCoordination = [
  'upload::admin-folder.*', 'upload::admin-folder-file.*', 'upload::admin-upload.bulkUpdateFileInfo',
]

/** Strapi's own webhooks speak of drafts, too: who is to be told of changes is entered under "Abonnements" (src/webhooks). */
const forNobody = ['admin::webhooks.*']

const matches = (patterns: readonly string[], name: string) => patterns.some((pattern) =>
  (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern))

const mayCall = ({ roles }: DashboardUser, name: string) =>
  !matches(forNobody, name) && (roles.includes(superAdminCode) || matches(forEverybody, name)
    || (roles.includes(coordinationCode) && matches(forCoordination, name)))

interface Context {
  readonly state: unknown
  readonly params?: unknown
  query: Record<string, unknown>
  readonly request: { readonly body?: unknown }
}

const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')

/** The type and the entries that a call names, wherever it names them. */
const namedEntries = (ctx: Context) => {
  const params = recordOf(ctx.params)
  const body = recordOf(ctx.request.body)
  const [uid] = textsOf([params.model, params.contentType, body.model].flat())
  const ids = [
    params.id, params.sourceId, params.documentId, ctx.query.id, ctx.query.documentId, ctx.query.documentIds, body.documentIds,
    // The form of an entry that is not saved yet asks what it may name with `id=`.
  ].flatMap(textsOf).filter((id) => id !== '')
  return { uid, ids }
}

/** Whether a call is about a relation that is written on the other entry: a form of somebody's own has no such field. */
const namesInverse = (strapi: Core.Strapi, uid: string, params: unknown): boolean => {
  const isType = (name: string): name is UID.ContentType => name in strapi.contentTypes
  const { targetField } = recordOf(params)
  const attribute = isType(uid) && typeof targetField === 'string' ? strapi.contentType(uid).attributes[targetField] : undefined
  return attribute !== undefined && isInverse(attribute)
}

/**
 * Refuses a call about an entry that the caller may not see. Strapi's own routes forget it here and there: relations,
 * counts, checks before publishing many.
 */
const checkEntries = async (strapi: Core.Strapi, user: DashboardUser, ctx: Context) => {
  const { uid, ids } = namedEntries(ctx)
  if (uid === undefined || !uid.startsWith('api::') || seesAll(user, uid)) return
  // Asked for a field that somebody may not read, Strapi's own route fails instead of refusing.
  if (rightsOf(user.roles, uid).length === 0 || namesInverse(strapi, uid, ctx.params)) forbid()
  const visible = await visibleTo(strapi, user, uid, ids)
  if (!ids.every((id) => visible.has(id))) forbid('Dieser Eintrag gehört nicht zu Ihrer Institution.')
  ctx.query = keepQueryShallow(strapi, uid, ctx.query)
}

/** A name for a route of Strapi's own: its plugin and handler. */
const guard = (strapi: Core.Strapi, name: string) => async (ctx: Context, next: () => Promise<unknown>) => {
  const user = readUser(ctx.state)
  if (user) {
    if (!mayCall(user, name)) forbid()
    if (name.startsWith('content-manager::') || name.startsWith('i18n::')) await checkEntries(strapi, user, ctx)
  }
  return next()
}

interface Router { readonly routes?: unknown, readonly type?: unknown }

const guardRouter = (strapi: Core.Strapi, plugin: string, router: Router) => {
  if (router.type === 'content-api' || !Array.isArray(router.routes)) return
  for (const route of router.routes.filter(isRecord)) {
    const config = recordOf(route.config)
    const before: unknown[] = Array.isArray(config.middlewares) ? config.middlewares : []
    const name = `${plugin}::${typeof route.handler === 'string' ? route.handler : 'unnamed'}`
    route.config = { ...config, middlewares: [guard(strapi, name), ...before] }
  }
}

const guardAll = (strapi: Core.Strapi, plugin: string, owner: { routes: unknown }) => {
  if (Array.isArray(owner.routes)) {
    guardRouter(strapi, plugin, { routes: owner.routes })
    return
  }
  const routers = recordOf(owner.routes)
  for (const [key, router] of Object.entries(routers)) {
    // Some of Strapi's routers are made on demand: made once here, they are used as they are.
    const made: unknown = typeof router === 'function' ? router({ strapi }) : router
    routers[key] = made
    if (isRecord(made)) guardRouter(strapi, plugin, made)
  }
}

/**
 * Puts a guard in front of every route of Strapi's own dashboard, after its own checks: people who are not super
 * administrators may call what is listed here and nothing else. Call it in `register`, when all plugins are there.
 */
export const registerGate = (strapi: Core.Strapi) => {
  guardAll(strapi, 'admin', strapi.admin)
  for (const [name, plugin] of Object.entries(strapi.plugins)) guardAll(strapi, name, plugin)
}
