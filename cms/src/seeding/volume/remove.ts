import type { Core } from '@strapi/strapi'
import { noteContentChange, withSingleContentVersion } from '../../content-version'
import { volumePrefixes } from './documents'
import { linkTableOf, tableOf, type Connection } from '../rows/tables'

/** The fields with components, and what is inside a component. */
const componentFields = {
  'api::offer.offer': [['places', 'fields.place'], ['schedules', 'fields.schedule'], ['contact', 'fields.contact']],
  'api::institution.institution': [
    ['phones', 'fields.phone'], ['places', 'fields.place'], ['openingHours', 'fields.schedule'],
  ],
} as const

type VolumeUid = keyof typeof componentFields

const removeFrom = async (strapi: Core.Strapi, trx: Connection, uid: VolumeUid, prefix: string): Promise<number> => {
  const table = tableOf(strapi, uid).name
  const ids = () => trx(table).select('id').where('document_id', 'like', `${prefix}%`)
  for (const [field, component] of componentFields[uid]) {
    const { name, owner, target } = linkTableOf(strapi, uid, field)
    const componentIds = () => trx(name).select(target).where({ field }).whereIn(owner, ids())
    if (component === 'fields.contact') {
      const inner = linkTableOf(strapi, 'fields.contact', 'phones')
      const phones = trx(inner.name).select(inner.target).whereIn(inner.owner, componentIds())
      await trx(tableOf(strapi, 'fields.phone').name).whereIn('id', phones).delete()
    }
    await trx(tableOf(strapi, component).name).whereIn('id', componentIds()).delete()
  }
  // The rows in the link tables go with the entry (on delete cascade).
  return trx(table).where('document_id', 'like', `${prefix}%`).delete()
}

/** Removes all synthetic documents. Returns how many rows (languages and versions) there were. */
export const removeVolume = async (strapi: Core.Strapi): Promise<number> => {
  const removed = await strapi.db.connection.transaction(async (trx) =>
    await removeFrom(strapi, trx, 'api::offer.offer', volumePrefixes.offer)
    + await removeFrom(strapi, trx, 'api::institution.institution', volumePrefixes.institution))
  if (removed === 0) return 0
  await withSingleContentVersion(strapi, async () => {
    for (const uid of ['api::offer.offer', 'api::institution.institution']) {
      await noteContentChange(strapi, { uid, documentId: null, locale: null, action: 'delete' })
    }
  })
  return removed
}
