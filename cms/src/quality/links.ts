import type { Core } from '@strapi/strapi'
import { linkCheckUid } from '../link-check/models'
import { isRow } from '../public-api/row'
import { moment } from '../public-api/values'

/** Addresses outside that public entries name, as the check by night found them last. */
export const countLinks = async (strapi: Core.Strapi) => {
  const query = strapi.db.query(linkCheckUid)
  const isChecked = { checkedAt: { $notNull: true } }
  const last: unknown = await query.findOne({ select: ['checkedAt'], where: isChecked, orderBy: { checkedAt: 'desc' } })
  const checkedAt = isRow(last) ? moment(last.checkedAt) : null
  return {
    checked: await query.count({ where: isChecked }),
    broken: await query.count({ where: { state: 'broken' } }),
    checkedAt,
  }
}
