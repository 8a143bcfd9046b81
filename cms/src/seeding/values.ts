import type { Core } from '@strapi/strapi'
import { defaultLocale, type Locale } from '../locales/locales'
import { componentAttributes, isInverse, isLocalized, isRecord, type Attribute } from '../content-types/attributes'
import { resolveDay, resolveMoment } from './dates'
import type { SeedDocument } from './files'
import { markdownToBlocks } from './markdown'
import { folderOfUid, seedTypes, type SeedFolder } from './types'

/** Finds the documentId of a file that a relation names; nothing when that document is not in the database. */
export type FindDocumentId = (folder: SeedFolder, name: string) => string | undefined

const defaultOf = (attribute: Attribute): unknown => ('default' in attribute ? attribute.default : null) ?? null

/** Components: every attribute, with its default where the file says nothing. */
const componentValue = (strapi: Core.Strapi, uid: string, value: unknown, today: string): unknown => {
  if (!isRecord(value)) return null
  return Object.fromEntries(Object.entries(componentAttributes(strapi, uid)).map(([name, attribute]) =>
    [name, plainValue(strapi, attribute, value[name], today)]))
}

const plainValue = (strapi: Core.Strapi, attribute: Attribute, value: unknown, today: string): unknown => {
  if (attribute.type === 'component') {
    if (!attribute.repeatable) return componentValue(strapi, attribute.component, value, today)
    const items: unknown[] = Array.isArray(value) ? value : []
    return items.map((item) => componentValue(strapi, attribute.component, item, today))
  }
  if (value === undefined || value === null) return defaultOf(attribute)
  if (attribute.type === 'date') return resolveDay(String(value), today)
  if (attribute.type === 'datetime') return resolveMoment(String(value), today)
  if (attribute.type === 'time') return `${String(value)}:00.000`
  if (attribute.type === 'blocks') return markdownToBlocks(String(value))
  if (attribute.type === 'text' && Array.isArray(value)) return value.map(String).join('\n')
  return value
}

const relationValue = (target: string, many: boolean, value: unknown, find: FindDocumentId) => {
  const folder = folderOfUid(target)
  const names: unknown[] = value === undefined ? [] : [value].flat()
  const ids = names.flatMap((name) => (folder && typeof name === 'string' ? find(folder, name) ?? [] : []))
  return { set: many ? ids : ids.slice(0, 1) }
}

/** Fields that no seed file fills: they belong to editors, and an update must not empty them. */
const isForeign = (attribute: Attribute) =>
  attribute.type === 'media' || ('private' in attribute && attribute.private === true) || isInverse(attribute)

const ownNames = new Set(['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'])

/** The attributes of a type that the seed fills. */
export const seededAttributes = (strapi: Core.Strapi, folder: SeedFolder): [string, Attribute][] =>
  Object.entries(strapi.contentType(seedTypes[folder]).attributes)
    .filter(([name, attribute]) => !ownNames.has(name) && !isForeign(attribute))

/**
 * What is to be written for one language: German has everything, other languages only their words. Every seeded
 * field is named, so that an update also empties what the file no longer says.
 */
export const documentValues = (
  strapi: Core.Strapi, document: SeedDocument, locale: Locale, find: FindDocumentId, today: string,
): Record<string, unknown> => {
  const given = document.languages.get(locale) ?? {}
  const values: Record<string, unknown> = {}
  for (const [name, attribute] of seededAttributes(strapi, document.folder)) {
    if (locale !== defaultLocale && !isLocalized(attribute)) continue
    if (attribute.type === 'relation') {
      const many = attribute.relation.endsWith('ToMany')
      if ('target' in attribute) values[name] = relationValue(String(attribute.target), many, given[name], find)
    } else if (given[name] === undefined && ((name === 'slug' && document.folder !== 'pages') || name === 'key')) {
      values[name] = document.name
    } else {
      values[name] = plainValue(strapi, attribute, given[name], today)
    }
  }
  return values
}
