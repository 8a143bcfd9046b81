import type { Core, UID } from '@strapi/strapi'
import { isRow } from '../row'

/** How values of an attribute are written in a filter. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'day' | 'moment' | 'choice' | 'choices'

export interface AttributeInfo {
  readonly kind: ValueKind
  /** The closed list of a choice. */
  readonly allowed?: readonly string[]
}

const kinds: Readonly<Record<string, ValueKind>> = {
  string: 'text',
  text: 'text',
  email: 'text',
  uid: 'text',
  integer: 'number',
  decimal: 'number',
  float: 'number',
  boolean: 'boolean',
  date: 'day',
  datetime: 'moment',
}

const textList = (value: unknown) => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : [])

const common: Readonly<Record<string, AttributeInfo>> = {
  documentId: { kind: 'text' },
  createdAt: { kind: 'moment' },
  updatedAt: { kind: 'moment' },
  publishedAt: { kind: 'moment' },
}

const readAttribute = (attribute: unknown, name: string): AttributeInfo => {
  const shared = common[name]
  if (shared) return shared
  if (!isRow(attribute)) throw new Error(`The public API names "${name}", which the schema does not have`)
  if (attribute.type === 'enumeration') return { kind: 'choice', allowed: textList(attribute.enum) }
  const options = isRow(attribute.options) ? attribute.options : {}
  if (Array.isArray(options.choices)) return { kind: 'choices', allowed: textList(options.choices) }
  const kind = kinds[String(attribute.type)]
  if (!kind) throw new Error(`The public API cannot filter by "${name}" (${String(attribute.type)})`)
  return { kind }
}

/**
 * What the schema says about an attribute, or about one of a related document or nested part (`topics.slug`).
 * @throws when the schema does not have it: a mistake in our own tables, found at start.
 */
export const attributeInfo = (strapi: Core.Strapi, uid: UID.ContentType, name: string): AttributeInfo => {
  const [first = '', second] = name.split('.')
  const attribute: unknown = strapi.contentType(uid).attributes[first]
  if (second === undefined) return readAttribute(attribute, first)
  if (!isRow(attribute)) throw new Error(`The public API names "${first}", which ${uid} does not have`)
  const models: Readonly<Record<string, { attributes: Readonly<Record<string, unknown>> }>> =
    { ...strapi.contentTypes, ...strapi.components }
  const target = models[String(attribute.target ?? attribute.component)]
  return readAttribute(target?.attributes[second], second)
}

/** Whether the first part of a dotted name is a relation (its target must be public) or a nested part. */
export const isRelation = (strapi: Core.Strapi, uid: UID.ContentType, name: string): boolean => {
  const attribute: unknown = strapi.contentType(uid).attributes[name]
  return isRow(attribute) && attribute.type === 'relation'
}
