import type { Core, UID } from '@strapi/strapi'
import { isRecord, type Attributes } from '../content-types/attributes'
import { forbid } from './forbid'

/** What may be asked about the entry at the other end of a relation. */
const plainNames = new Set(['id', 'documentId'])

/** A field, or the name of the entry at the other end of a relation. */
const plainOrder = /^\w+(\.(name|title))?(:(asc|desc))?$/i

const refuseQuery = () => forbid('So dürfen Sie mit Ihrer Rolle nicht suchen.')

const attributesOf = (strapi: Core.Strapi, uid: string): Attributes => {
  const isType = (name: string): name is UID.ContentType => name in strapi.contentTypes
  return isType(uid) ? strapi.contentType(uid).attributes : {}
}

const checkRelation = (value: unknown): void => {
  if (Array.isArray(value)) value.forEach(checkRelation)
  if (!isRecord(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (!name.startsWith('$') && !plainNames.has(name)) refuseQuery()
    if (name.startsWith('$')) checkRelation(inner)
  }
}

const checkFilters = (attributes: Attributes, filters: unknown): void => {
  if (Array.isArray(filters)) filters.forEach((inner) => checkFilters(attributes, inner))
  if (!isRecord(filters)) return
  for (const [name, value] of Object.entries(filters)) {
    if (name.startsWith('$')) checkFilters(attributes, value)
    else if (['createdBy', 'updatedBy'].includes(name) || attributes[name]?.type === 'relation') checkRelation(value)
  }
}

/**
 * Keeps the questions of somebody who sees only a part to that part: no looking through relations at what stands behind
 * them, neither to read it nor to find out by filters and order.
 */
export const keepQueryShallow = (
  strapi: Core.Strapi, uid: string, query: Record<string, unknown>,
): Record<string, unknown> => {
  const { populate: _populate, ...rest } = query
  checkFilters(attributesOf(strapi, uid), rest.filters)
  const orders = Array.isArray(rest.sort) ? rest.sort : [rest.sort ?? 'id']
  if (!orders.every((order) => typeof order === 'string' && plainOrder.test(order))) refuseQuery()
  return rest
}
