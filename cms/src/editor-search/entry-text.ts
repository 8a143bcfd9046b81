import type { Core } from '@strapi/strapi'
import { componentAttributes, isRecord, type Attribute, type Attributes } from '../content-types/attributes'
import { foldText } from './fold-text'

const isHidden = (attribute: Attribute) =>
  ('private' in attribute && attribute.private === true) || ('searchable' in attribute && attribute.searchable === false)

const wordTypes = new Set<string>(['string', 'text', 'richtext', 'email', 'uid'])

/** The words of rich text, whatever its nodes are. */
const blockWords = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(blockWords)
  if (!isRecord(value)) return []
  return [...(typeof value.text === 'string' ? [value.text] : []), ...blockWords(value.children)]
}

const collect = (strapi: Core.Strapi, attributes: Attributes, row: Record<string, unknown>): string[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = row[name]
    if (value === null || value === undefined || isHidden(attribute)) return []
    if (wordTypes.has(attribute.type)) return [String(value)]
    if (attribute.type === 'blocks') return [blockWords(value).join(' ')]
    if (attribute.type !== 'component') return []
    const inner = componentAttributes(strapi, attribute.component)
    const items: unknown[] = Array.isArray(value) ? value : [value]
    return items.filter(isRecord).flatMap((item) => collect(strapi, inner, item))
  })

/** All words of an entry that may be searched for, those of its parts included, folded. Fields do not flow together. */
export const entryText = (strapi: Core.Strapi, attributes: Attributes, row: Record<string, unknown>): string =>
  collect(strapi, attributes, row).map(foldText).join('\n')

/** What must be read along with an entry for its text. */
export const wordParts = (strapi: Core.Strapi, attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).flatMap(([name, attribute]) =>
    (attribute.type === 'component' && !isHidden(attribute)
      ? [[name, { populate: wordParts(strapi, componentAttributes(strapi, attribute.component)) }]]
      : [])))
