import type { Core } from '@strapi/strapi'
import { currentUser, isCoordination } from '../admin-api'
import { isRecord } from '../content-types/attributes'
import { institutionCode } from '../roles/codes'
import { isOwnedUid, type OwnedUid } from '../roles/owners'
import { localesOf } from '../roles/write'
import { isChanged, readVersions } from './content'
import { requestUid } from './models'
import { isRehearsal } from './rehearse'
import { decided, findRequests, noteDirect } from './requests'

const afterPublish = async (strapi: Core.Strapi, uid: OwnedUid, documentId: string, locales: string[]) => {
  const by = currentUser(strapi)
  if (!by || isRehearsal()) return
  const isDirect = by.roles.includes(institutionCode) && !isCoordination(by)
  const [open] = await findRequests(strapi, { uid, documentId, state: 'open' })
  // Whatever waited is public now: there is nothing left to decide.
  if (open && !(await readVersions(strapi, uid, documentId, open.locales)).some(isChanged)) {
    await decided(strapi, open, { state: isDirect ? 'direct' : 'accepted', by })
  } else if (isDirect) {
    await noteDirect(strapi, by, uid, documentId, locales)
  }
}

/**
 * Keeps requests true when something happens past them: coordination publishes with the button, an institution may
 * publish by itself, an entry is deleted. Call it in `register`, after the rules of the roles.
 */
export const followPublications = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if (!isOwnedUid(uid) || !isRecord(params)) return next()
    const publishes = action === 'publish' || params.status === 'published'
    if (!publishes && action !== 'delete') return next()
    return strapi.db.transaction(async () => {
      const result = await next()
      const written = isRecord(result) ? result.documentId : undefined
      const documentId = String(action === 'create' || action === 'clone' ? written : params.documentId)
      if (publishes) {
        await afterPublish(strapi, uid, documentId, localesOf(params.locale))
      } else if (await strapi.db.query(uid).count({ where: { documentId } }) === 0) {
        await strapi.db.query(requestUid).deleteMany({ where: { uid, documentId } })
      }
      return result
    })
  })
}
