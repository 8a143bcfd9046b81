import type { Core } from '@strapi/strapi'
import { currentUser, type DashboardUser } from '../admin-api'
import { isRecord } from '../content-types/attributes'
import { defaultLocale } from '../locales/locales'
import { unassignInstitution } from './assignments'
import { superAdminCode } from './codes'
import { forbid } from './forbid'
import { writeAsInstitution } from './institution-writes'
import { isOwnedUid, readOwner, settleAllOwners, settleOwners } from './owners'
import { rightsOf, type Right } from './rights'
import { isWriteAction, localesOf, type InstitutionRule, type Write } from './write'

const mayWriteWords = ({ action, documentId, locales }: Write) =>
  ['update', 'publish', 'unpublish', 'discardDraft'].includes(action) && documentId !== undefined
  && !locales.includes(defaultLocale) && !locales.includes('*')

/** Whether a right allows the write as far as it does not depend on whose entry it is. */
const allows = (right: Right, write: Write): boolean => {
  if (right === 'all') return true
  if (right === 'fixed') return write.action !== 'delete' && write.action !== 'clone'
  if (right === 'words') return mayWriteWords(write)
  if (right === 'answer') return ['create', 'update', 'delete'].includes(write.action)
  return false
}

const readWrite = (user: DashboardUser, uid: string, action: Write['action'], params: Record<string, unknown>): Write => {
  if (!isRecord(params.data) && (action === 'create' || action === 'clone' || action === 'update')) params.data = {}
  const data = isRecord(params.data) ? params.data : {}
  const documentId = typeof params.documentId === 'string' ? params.documentId : undefined
  return {
    user, uid, action, documentId, data, locales: localesOf(params.locale),
    publishes: action === 'publish' || params.status === 'published',
  }
}

/** After an institution has gone: its entries belong to nobody, and no account writes for it. */
const forgetInstitution = async (strapi: Core.Strapi, documentId: string | undefined) => {
  if (documentId === undefined || await readOwner(strapi, 'api::institution.institution', documentId) !== null) return
  await settleAllOwners(strapi)
  await unassignInstitution(strapi, documentId)
}

/** Writes down whose entry it is after a write, also into what the dashboard gets back. */
const withOwner = async <Result>(strapi: Core.Strapi, uid: string, write: Write, result: Result): Promise<Result> => {
  if (!isOwnedUid(uid)) return result
  if (write.action === 'delete') {
    if (uid === 'api::institution.institution') await forgetInstitution(strapi, write.documentId)
    return result
  }
  const documentId = isRecord(result) && typeof result.documentId === 'string' ? result.documentId : undefined
  if (documentId === undefined) return result
  // From the side of the institution its entries can change hands, too.
  if (uid === 'api::institution.institution' && ('offers' in write.data || 'newsItems' in write.data)) {
    await settleAllOwners(strapi)
  } else {
    await settleOwners(strapi, uid, [documentId])
  }
  if (isRecord(result)) Object.assign(result, { ownerKey: await readOwner(strapi, uid, documentId) })
  return result
}

/**
 * Refuses what a role must not write, wherever it is written: the dashboard's own checks leave gaps (new entries, copies,
 * new languages, the other side of a relation). Everything is refused that no rule allows. What nobody in the dashboard
 * does (seeding, jobs, the public's suggestions) passes. Keeps the owners of entries up to date for everybody.
 * @param institutionRules more that an institution's write must pass
 */
export const registerRoleRules = (strapi: Core.Strapi, institutionRules: readonly InstitutionRule[]) => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if (!isWriteAction(action) || !isRecord(params)) return next()
    const user = currentUser(strapi)
    const write = readWrite(user ?? { id: 0, email: '', roles: [] }, uid, action, params)
    const run = async () => strapi.db.transaction(async () => withOwner(strapi, uid, write, await next()))
    if (!user) return isOwnedUid(uid) ? run() : next()
    const rights = rightsOf(user.roles, uid)
    if (user.roles.includes(superAdminCode) || rights.some((right) => allows(right, write))) {
      // The system knows whose entry it is.
      delete write.data.ownerKey
      return isOwnedUid(uid) ? run() : next()
    }
    const own = rights.find((right) => right === 'own' || right === 'keep')
    if (own === undefined || !isOwnedUid(uid)) return forbid()
    return writeAsInstitution(strapi, uid, write, own, async () => {
      for (const rule of institutionRules) await rule(strapi, write)
      return run()
    })
  })
}
