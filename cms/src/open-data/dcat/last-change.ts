import type { Core } from '@strapi/strapi'
import { isRow } from '../../public-api/row'
import { moment } from '../../public-api/values'

/** When something public last changed, in UTC; the starts of the server are not counted. */
export const readLastContentChange = async (strapi: Core.Strapi): Promise<string> => {
  const row: unknown = await strapi.db.getConnection('content_change').whereNot({ action: 'start' }).max({ at: 'created_at' }).first()
  return (isRow(row) ? moment(row.at) : null) ?? new Date(0).toISOString()
}
