import type { Core } from '@strapi/strapi'
import { noteContentChange } from '../content-version'
import { offerUid } from './due'

/** When and by whom an offer was last checked: an institution or a role, never a person. */
export interface Check {
  readonly checkedAt: string | null
  readonly checkedBy: string | null
}

/**
 * Writes when an offer was checked to its draft and to what is public, in all languages, and to nothing else: whoever
 * has its form open has no newer change to fear, translations stay true, and the day of the last change stays.
 */
export const markChecked = async (strapi: Core.Strapi, documentId: string, { checkedAt, checkedBy }: Check): Promise<void> => {
  await strapi.db.transaction(async () => {
    // Not by the document service, nor by `query.update`: both write the time of the change, too.
    await strapi.db.queryBuilder(offerUid).where({ documentId }).update({ checkedAt, checkedBy }).execute()
    await noteContentChange(strapi, { uid: offerUid, documentId, locale: null, action: 'check' })
  })
}
