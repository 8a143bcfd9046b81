import type { Core } from '@strapi/strapi'
import { currentUser } from '../admin-api'
import { now } from '../clock'
import { isRecord } from '../content-types/attributes'
import { day } from '../public-api/values'
import { offerUid } from './due'
import { answerUid } from './models'
import { answerSchema } from './rows'

/** How long a form stays open at the longest; in milliseconds. */
const longestForm = 2 * 24 * 3_600_000

/**
 * An institution may confirm an offer while an editor has its form open. That is no newer change that the editor has to
 * look at, but the form must not write back the day that stood there before.
 */
export const keepChecks = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const params: unknown = context.params
    if (context.uid !== offerUid || context.action !== 'update' || !isRecord(params) || !isRecord(params.data)) return next()
    const { data, documentId } = params
    if (!('checkedAt' in data) || !currentUser(strapi)) return next()
    const row: unknown = await strapi.db.query(answerUid).findOne({
      where: { documentId, answer: 'right', answeredAt: { $gt: new Date(now().getTime() - longestForm) } }, orderBy: [{ id: 'desc' }],
    })
    const before = row === null ? undefined : answerSchema.parse(row).before
    if (before && day(data.checkedAt) === before.checkedAt) {
      delete data.checkedAt
      delete data.checkedBy
    }
    return next()
  })
}
