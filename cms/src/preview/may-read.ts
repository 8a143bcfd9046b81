import type { Core } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'

/** Whether whoever asks may read this entry in the dashboard; Strapi itself does not check that for previews. */
export const mayRead = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string, locale: string,
): Promise<boolean> => {
  const state: unknown = strapi.requestContext.get()?.state
  if (!isRecord(state) || !isRecord(state.userAbility)) return false
  const checker = strapi.plugin('content-manager').service('permission-checker')
    .create({ userAbility: state.userAbility, model: uid })
  if (checker.cannot.read()) return false
  const query = await checker.sanitizedQuery.read({ locale, filters: { documentId: { $eq: documentId } } })
  const found: unknown = await strapi.documents(uid).findFirst({ ...query, locale, status: 'draft', fields: ['documentId'] })
  return found !== null
}
