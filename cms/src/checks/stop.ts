import type { Core } from '@strapi/strapi'
import { isRow } from '../public-api/row'
import { linkUid, stopUid } from './models'
import { hashOf } from './token'

/**
 * Writes down that an address wants no more mails. Coordination sees it in its list, and asks by telephone.
 * @returns whether the token was ever given out
 */
export const stopMails = async (strapi: Core.Strapi, token: string, moment: Date): Promise<boolean> => {
  const row: unknown = await strapi.db.query(linkUid).findOne({ where: { tokenHash: hashOf(token) } })
  if (!isRow(row)) return false
  const { addressHash, institutionId } = row
  await strapi.db.transaction(async () => {
    if (await strapi.db.query(stopUid).count({ where: { addressHash } }) > 0) return
    await strapi.db.query(stopUid).create({ data: { institutionId, addressHash, stoppedAt: moment } })
  })
  return true
}
