import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { isRecord } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'

/** Refuses whoever may not read the draft of a document in this language, by the dashboard's own permissions. */
export const assertReadable = async (strapi: Core.Strapi, uid: ContentUid, documentId: string, locale: string) => {
  const state: unknown = strapi.requestContext.get()?.state
  const userAbility = isRecord(state) ? state.userAbility : undefined
  const row: unknown = await strapi.db.query(uid).findOne({ where: { documentId, locale, publishedAt: null } })
  const checker = strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid })
  if (!isRecord(row) || checker.cannot.read(row) !== false) {
    throw new errors.ForbiddenError('Das dürfen Sie mit Ihrer Rolle nicht.')
  }
}
