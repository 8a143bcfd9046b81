import type { Core } from '@strapi/strapi'
import { componentAttributes, isLocalized, isRecord, type Attribute, type Attributes } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'
import { refuse, refuseFields, type FieldProblem } from './errors'
import { germanFactsRow } from './german'

const systemNames = new Set([
  'id', 'documentId', 'locale', 'localizations', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy',
])

const idsOf = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).map((item: unknown) => (isRecord(item) ? item.id : item))

/** The same fact in the same shape, whether it comes from a form or from the database. */
const comparable = (strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown => {
  if (value === undefined || value === null || value === '') return null
  switch (attribute.type) {
    case 'component': {
      const attributes = componentAttributes(strapi, attribute.component)
      const items: unknown[] = Array.isArray(value) ? value : [value]
      if (items.length === 0) return null
      return items.filter(isRecord).map((item) =>
        Object.entries(attributes).map(([name, inner]) => comparable(strapi, inner, item[name])))
    }
    case 'media': return idsOf(value).length === 0 ? null : idsOf(value).map(String)
    case 'integer':
    case 'decimal':
    case 'float': return Number(value)
    case 'date': return String(value).slice(0, 10)
    case 'datetime': return new Date(String(value)).getTime()
    case 'time': return String(value).slice(0, 5)
    case 'boolean': return value === true
    case 'json': return Array.isArray(value) && value.length === 0 ? null : value
    default: return value
  }
}

/** Whether what a form says about a relation would change it. */
export const hasRelationChange = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0
  if (!isRecord(value)) return value !== undefined && value !== null
  return ['connect', 'disconnect', 'set'].some((key) => {
    const list = value[key]
    return Array.isArray(list) ? list.length > 0 : list !== undefined && list !== null
  })
}

/** A component of another entry as input: without the ids of its rows. */
const withoutIds = (strapi: Core.Strapi, attributes: Attributes, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutIds(strapi, attributes, item))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, attribute.type === 'component'
    ? withoutIds(strapi, componentAttributes(strapi, attribute.component), value[name])
    : value[name]]))
}

const asInput = (strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown => {
  if (attribute.type === 'component') return withoutIds(strapi, componentAttributes(strapi, attribute.component), value)
  if (attribute.type === 'media' && value) return attribute.multiple ? idsOf(value) : idsOf(value)[0]
  return value
}

/**
 * Facts and relations are written in German only. For another language this refuses a differing fact and every change
 * of a relation, and takes both out of `data`; for a language that is new it fills in the facts of the German draft,
 * because Strapi would copy those of the published version over it.
 */
export const keepGermanFacts = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string, locale: string, data: Record<string, unknown>,
) => {
  const german = await germanFactsRow(strapi, uid, documentId)
  if (!german) return refuse('Bitte legen Sie den Eintrag zuerst auf Deutsch an.')
  const isNew = await strapi.db.query(uid).count({ where: { documentId, locale, publishedAt: null } }) === 0
  const problems: FieldProblem[] = []
  for (const [name, attribute] of Object.entries(strapi.contentType(uid).attributes)) {
    if (systemNames.has(name) || isLocalized(attribute)) continue
    if (attribute.type === 'relation') {
      if (hasRelationChange(data[name])) {
        problems.push({ path: [name], message: 'Verknüpfungen ändern Sie bitte in der deutschen Fassung.' })
      }
      delete data[name]
      continue
    }
    if (!isNew && name in data) {
      const given = JSON.stringify(comparable(strapi, attribute, data[name]))
      if (given !== JSON.stringify(comparable(strapi, attribute, german[name]))) {
        problems.push({ path: [name], message: 'Diese Angabe gilt für alle Sprachen. Ändern Sie sie bitte auf Deutsch.' })
      }
    }
    if (isNew) data[name] = asInput(strapi, attribute, german[name])
    else delete data[name]
  }
  if (problems.length > 0) refuseFields(problems)
}
