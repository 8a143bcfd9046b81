import type { Core } from '@strapi/strapi'
import { componentAttributes, isRecord, type Attribute } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'
import { typeDefinitions } from '../dashboard/definitions'
import { defaultLocale } from '../locales/locales'
import { writtenFields, type DocumentState } from './state'
import { labelOf, wordsOf } from './words'

/** `text`: running text; `list`: items that come and go; `value`: one thing instead of another. */
export type DifferenceKind = 'text' | 'list' | 'value'

/** One field that differs between two states of a document, in the words of an editor. */
export interface Difference {
  readonly field: string
  /** What the dashboard calls the field. */
  readonly label: string
  readonly kind: DifferenceKind
  /** Lines: paragraphs, items of a list or one value; none when there is nothing. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const kindOf = (attribute: Attribute): DifferenceKind => {
  switch (attribute.type) {
    case 'blocks':
    case 'text':
    case 'richtext':
    case 'string': return 'text'
    case 'relation':
    case 'media':
    case 'component':
    case 'json': return 'list'
    default: return 'value'
  }
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const keysOf = (value: unknown, key: 'documentId' | 'id') =>
  (Array.isArray(value) ? value : [value]).map((item: unknown) => String(isRecord(item) ? item[key] : item))

/** A value without what may differ though nobody has changed it: titles of other entries, names of files, seconds. */
const essence = (strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown => {
  if (isEmpty(value)) return attribute.type === 'boolean' && attribute.required ? false : null
  switch (attribute.type) {
    case 'relation': return keysOf(value, 'documentId').sort()
    case 'media': return keysOf(value, 'id')
    case 'component': {
      const attributes = Object.entries(componentAttributes(strapi, attribute.component))
      return (Array.isArray(value) ? value : [value]).map((item: unknown) =>
        attributes.map(([name, inner]) => essence(strapi, inner, isRecord(item) ? item[name] : null)))
    }
    case 'integer':
    case 'decimal':
    case 'float': return Number(value)
    case 'boolean': return value === true || value === 1
    case 'date': return String(value).slice(0, 10)
    case 'time': return String(value).slice(0, 5)
    case 'datetime': return new Date(typeof value === 'number' ? value : String(value)).getTime()
    default: return value
  }
}

/** Fields in the order of the form; what the form does not show comes last. */
const formOrder = (uid: ContentUid, fields: readonly [string, Attribute][]) => {
  const rows = typeDefinitions.find((definition) => definition.uid === uid)?.rows ?? []
  const order = rows.flatMap((row) => row.map(([name]) => name))
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return [...fields].sort(([a], [b]) => place(a) - place(b))
}

/**
 * What differs between two states of a document, in the order of the form. Asks only the schema; a state that is missing
 * is one that says nothing.
 * @param locale for other languages than German only words are compared
 */
export const compareStates = (
  strapi: Core.Strapi, uid: ContentUid, before: DocumentState | undefined, after: DocumentState | undefined,
  locale: string = defaultLocale,
): Difference[] =>
  formOrder(uid, writtenFields(strapi, uid, locale)).flatMap(([field, attribute]) => {
    const [old, present] = [before?.[field], after?.[field]]
    const same = JSON.stringify(essence(strapi, attribute, old)) === JSON.stringify(essence(strapi, attribute, present))
    if (same) return []
    return [{
      field,
      label: labelOf(uid, field),
      kind: kindOf(attribute),
      before: wordsOf(strapi, field, attribute, old),
      after: wordsOf(strapi, field, attribute, present),
    }]
  })
