import type { Core, UID } from '@strapi/strapi'
import { isRow, rowsOf } from '../row'
import { publishedGerman } from './published'
import { publicTypes } from '../types'

const demoIds = (value: unknown): string[] => {
  const written: unknown = typeof value === 'string' ? JSON.parse(value) : value
  if (!isRow(written)) return []
  return Object.entries(written).filter(([, entry]) => isRow(entry) && entry.demo === true).map(([id]) => id)
}

const isAnyPublic = async (strapi: Core.Strapi, uid: UID.ContentType, documentIds: readonly string[]) =>
  (await strapi.db.query(uid).count({ where: { documentId: { $in: documentIds }, ...publishedGerman } })) > 0

/**
 * Whether invented example entries are public. The seed loader notes which documents it wrote from `seed/demo`, by
 * type (the key is the public path); what somebody has deleted since does not count.
 */
export const containsDemoContent = async (strapi: Core.Strapi): Promise<boolean> => {
  const notes = rowsOf(await strapi.db.query('strapi::core-store').findMany({
    where: { key: { $in: publicTypes.map(({ path }) => `core_seed_${path}`) } },
  }))
  for (const { path, uid } of publicTypes) {
    const ids = demoIds(notes.find(({ key }) => key === `core_seed_${path}`)?.value)
    if (ids.length > 0 && await isAnyPublic(strapi, uid, ids)) return true
  }
  return false
}
