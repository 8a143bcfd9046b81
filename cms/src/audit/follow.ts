import type { Core } from '@strapi/strapi'
import { currentUser } from '../admin-api'
import { titleField } from '../comparison'
import { isRecord } from '../content-types/attributes'
import { isContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { localesOf } from '../roles/write'
import type { AuditKind } from './kinds'
import { noteAudit } from './note'

const textOf = (value: unknown, ...keys: string[]): string => {
  const found = keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value)
  return typeof found === 'string' ? found : ''
}

const nameOf = (user: unknown) =>
  [textOf(user, 'firstname'), textOf(user, 'lastname')].filter(Boolean).join(' ') || 'Konto ohne Namen'

const idOf = (user: unknown) => (isRecord(user) && typeof user.id === 'number' ? user.id : undefined)

/** A try that failed. Only an account that exists is named: an unknown address may be somebody's private one. */
const noteFailure = async (strapi: Core.Strapi) => {
  const body: unknown = strapi.requestContext.get()?.request.body
  const email = textOf(body, 'email').trim().toLowerCase()
  const user: unknown = email === '' ? null : await strapi.db.query('admin::user').findOne({ where: { email }, select: ['id'] })
  const userId = idOf(user)
  if (userId === undefined) await noteAudit(strapi, 'login-unknown', '', null)
  else await noteAudit(strapi, 'login-failed', '', userId)
}

type Handler = (strapi: Core.Strapi, payload: unknown) => Promise<void>

const inPerson = (kind: AuditKind, subject: (payload: unknown) => string): Handler => async (strapi, payload) => {
  // At every start the system itself brings roles and rights up to date.
  if (currentUser(strapi)) await noteAudit(strapi, kind, subject(payload))
}

const user = (payload: unknown) => nameOf(isRecord(payload) ? payload.user : undefined)
const role = (payload: unknown) => textOf(payload, 'role', 'name')

/** Strapi's own events that are worth a line. */
const events: Readonly<Record<string, Handler>> = {
  'admin.auth.success': async (strapi, payload) =>
    noteAudit(strapi, 'login', '', idOf(isRecord(payload) ? payload.user : undefined)),
  'admin.auth.error': noteFailure,
  'admin.logout': async (strapi, payload) =>
    noteAudit(strapi, 'logout', '', idOf(isRecord(payload) ? payload.user : undefined)),
  'user.create': inPerson('account-created', user),
  'user.update': async (strapi, payload) => {
    const isLocked = isRecord(payload) && isRecord(payload.user) && payload.user.isActive === false
    await inPerson(isLocked ? 'account-locked' : 'account-changed', user)(strapi, payload)
  },
  'user.delete': inPerson('account-removed', user),
  'role.create': inPerson('role-created', role),
  'role.update': inPerson('role-changed', role),
  'role.delete': inPerson('role-removed', role),
  'permission.create': inPerson('permissions-changed', () => ''),
  'permission.delete': inPerson('permissions-changed', () => ''),
  'media.delete': inPerson('file-deleted', (payload) => textOf(payload, 'media', 'name')),
}

const settingNames: readonly (readonly [start: string, name: string])[] = [
  ['plugin_upload', 'Bilder und Dateien'],
  ['plugin_content_manager', 'Ansicht der Formulare und Listen'],
  ['plugin_i18n', 'Sprachen'],
  ['core_admin', 'Aussehen der Verwaltung'],
]

/** Follows Strapi's events, keys and settings. Call it in `bootstrap`, at the end. */
export const followEvents = (strapi: Core.Strapi) => {
  strapi.eventHub.subscribe(async (name: string, ...payload: unknown[]) => {
    const handle = events[name]
    if (!handle) return
    try {
      await handle(strapi, payload[0])
    } catch (error) {
      strapi.log.error(`Audit: ${name}: ${String(error)}`)
    }
  })
  strapi.db.lifecycles.subscribe({
    models: ['admin::api-token'],
    async afterCreate({ result }) {
      if (currentUser(strapi)) await noteAudit(strapi, 'token-created', textOf(result, 'name'))
    },
    async afterDelete({ result }) {
      if (currentUser(strapi)) await noteAudit(strapi, 'token-removed', textOf(result, 'name'))
    },
  })
  strapi.db.lifecycles.subscribe({
    models: ['strapi::core-store'],
    async afterUpdate({ result }) {
      const setting = settingNames.find(([start]) => textOf(result, 'key').startsWith(start))
      if (setting && currentUser(strapi)) await noteAudit(strapi, 'setting-changed', setting[1])
    },
  })
}

/** Follows deletions of documents, in their own transaction. Call it in `register`. */
export const followDeletions = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if (action !== 'delete' || !uid.startsWith('api::') || !isRecord(params) || !strapi.requestContext.get()) return next()
    const { documentId } = params
    const locales = localesOf(params.locale)
    const field = isContentUid(uid) ? titleField(uid) : 'documentId'
    const row: unknown = await strapi.db.query(uid).findOne({ where: { documentId }, select: [field] })
    return strapi.db.transaction(async () => {
      const result = await next()
      const type = strapi.contentType(uid).info.displayName
      const isWhole = locales.includes('*') || locales.includes(defaultLocale)
      const title = isContentUid(uid) ? ` „${textOf(row, field) || 'ohne Titel'}“` : ''
      if (row) await noteAudit(strapi, 'entry-deleted', `${type}${title}${isWhole ? '' : ` (nur ${locales.join(', ')})`}`)
      return result
    })
  })
}
