import type { Core } from '@strapi/strapi'
import { componentAttributes, isRecord, type Attribute, type Attributes } from '../content-types/attributes'
import { componentDefinitions, typeDefinitions } from '../dashboard/definitions'
import type { OwnedUid } from '../roles/owners'
import { textOfBlocks } from '../writing/readability/texts'
import type { Versions } from './content'

/** One value of a field; the dashboard puts its words for selection lists in. */
export interface Shown {
  /** The name of the innermost field: it says which words belong to the value. */
  readonly field: string
  /** How that field is called inside its component; nothing for a plain field. */
  readonly label: string | null
  readonly value: string | number | boolean | readonly string[]
}

export interface FieldDifference {
  readonly field: string
  readonly label: string
  readonly before: readonly Shown[]
  readonly after: readonly Shown[]
}

export interface LocaleDifference {
  readonly locale: string
  /** Nothing was published in this language. */
  readonly isNew: boolean
  readonly fields: readonly FieldDifference[]
}

const labelsOf = (uid: string) => [...typeDefinitions, ...componentDefinitions].find((known) => known.uid === uid)?.fields ?? {}

const textsOf = (attribute: Attribute, value: unknown): Shown['value'][] => {
  if (value === null || value === undefined) return []
  if (attribute.type === 'blocks') return textOfBlocks(value).split('\n').map((line) => line.trim()).filter(Boolean)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [value]
  if (!Array.isArray(value)) return [JSON.stringify(value)]
  if (attribute.type === 'media' || attribute.type === 'relation') return value.filter(isRecord).map(({ name }) => String(name))
  return value.length === 0 ? [] : [value.map(String)]
}

const showField = (
  strapi: Core.Strapi, field: string, attribute: Attribute, value: unknown, label: string | null,
): Shown[] => {
  if (attribute.type !== 'component') return textsOf(attribute, value).map((text) => ({ field, label, value: text }))
  const labels = labelsOf(attribute.component)
  const inner = Object.entries(componentAttributes(strapi, attribute.component))
  const items = Array.isArray(value) ? value.filter(isRecord) : []
  return items.flatMap((item, index) => inner.flatMap(([name, part]) => {
    const own = labels[name]?.label ?? name
    return showField(strapi, name, part, item[name], items.length > 1 ? `${index + 1}. ${own}` : own)
  }))
}

const fieldDifferences = (
  strapi: Core.Strapi, uid: OwnedUid, attributes: Attributes, { draft, published = {} }: Versions,
): FieldDifference[] => Object.entries(attributes).flatMap(([field, attribute]) => {
  if (!(field in draft)) return []
  const [before, after] = [published[field], draft[field]]
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const shown = {
    field,
    label: labelsOf(uid)[field]?.label ?? field,
    before: showField(strapi, field, attribute, before, null),
    after: showField(strapi, field, attribute, after, null),
  }
  // A new entry has nothing to compare its empty fields with.
  return shown.before.length + shown.after.length === 0 ? [] : [shown]
})

/** What would change on the website, language by language and field by field. */
export const differencesOf = (strapi: Core.Strapi, uid: OwnedUid, versions: readonly Versions[]): LocaleDifference[] =>
  versions.map((version) => ({
    locale: version.locale,
    isNew: version.published === undefined,
    fields: fieldDifferences(strapi, uid, strapi.contentType(uid).attributes, version),
  }))
