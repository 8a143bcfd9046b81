import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { isLocalized, isRecord, type Attribute } from '../../content-types/attributes'
import type { ContentUid } from '../../content-types/uids'

/** Every language has its own words to search with: they are nobody's translation. */
const searchWords = 'synonyms'

/** The fields of a type whose words are translated, in the order of the schema. */
export const translatedFields = (strapi: Core.Strapi, uid: ContentUid): [string, Attribute][] =>
  Object.entries(strapi.contentType(uid).attributes)
    .filter(([name, attribute]) => isLocalized(attribute) && name !== searchWords)

const hasText = (node: unknown): boolean => {
  if (Array.isArray(node)) return node.some(hasText)
  if (!isRecord(node)) return false
  return (typeof node.text === 'string' && node.text.trim() !== '') || node.type === 'image' || hasText(node.children)
}

/** The same text for the same words, whatever order a database gives to the keys of an object. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null'
  const keys = Object.keys(value).filter((key) => value[key] !== undefined).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`
}

/** A mark of the words of a field; empty when there are none. Spaces at line ends and the kind of line break do not count. */
export const hashOf = (value: unknown): string => {
  if (typeof value !== 'string' && !hasText(value)) return ''
  const text = typeof value === 'string' ? value.replace(/[ \t]*\r?\n/g, '\n').trim() : canonical(value)
  return text === '' ? '' : createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
