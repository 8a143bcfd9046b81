import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { componentAttributes, isInverse, isLocalized, isRecord, type Attributes } from '../content-types/attributes'
import { defaultLocale, locales } from '../locales/locales'
import type { OwnedUid } from '../roles/owners'

type Row = Record<string, unknown>

/** What an entry says in one language, by field. Entries and files that it points at stand there by their names. */
export type Content = Readonly<Record<string, unknown>>

export interface Versions {
  readonly locale: string
  readonly draft: Content
  /** Missing when nothing is published. */
  readonly published: Content | undefined
}

/** What Strapi and the system keep about an entry: nobody writes it, and it differs in every row. */
const kept = new Set([
  'id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'locale', 'localizations', 'createdBy',
  'updatedBy', 'ownerKey',
])

const written = (attributes: Attributes) =>
  Object.entries(attributes).filter(([name, attribute]) => !kept.has(name) && !isInverse(attribute))

const populateOf = (strapi: Core.Strapi, attributes: Attributes): Row =>
  Object.fromEntries(written(attributes).flatMap(([name, attribute]): [string, unknown][] => {
    if (attribute.type === 'media' || attribute.type === 'relation') return [[name, true]]
    if (attribute.type !== 'component') return []
    return [[name, { populate: populateOf(strapi, componentAttributes(strapi, attribute.component)) }]]
  }))

const listOf = (value: unknown): Row[] => (Array.isArray(value) ? value : [value]).filter(isRecord)

const nameOf = (row: Row): string => String(row.title ?? row.name ?? row.documentId)

/** A reference: what it points at, and how that is called. The order says nothing. */
const referencesOf = (value: unknown) =>
  listOf(value).map((row) => ({ key: String(row.documentId ?? row.id), name: nameOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))

const contentOf = (strapi: Core.Strapi, attributes: Attributes, row: Row): Row =>
  Object.fromEntries(written(attributes).map(([name, attribute]) => {
    const value = row[name] ?? null
    if (attribute.type === 'media' || attribute.type === 'relation') return [name, referencesOf(value)]
    if (attribute.type !== 'component') return [name, value === '' ? null : value]
    const inner = componentAttributes(strapi, attribute.component)
    return [name, listOf(value).map((item) => contentOf(strapi, inner, item))]
  }))

/** In other languages than German only the words count: facts follow the German entry. */
const fieldsOf = (attributes: Attributes, locale: string): Attributes => (locale === defaultLocale
  ? attributes
  : Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => isLocalized(attribute))))

const order = (locale: unknown) => locales.findIndex(({ code }) => code === locale)

/**
 * What drafts and published versions of an entry say, language by language, German first.
 * @param only these languages; all of them when it is missing
 */
export const readVersions = async (
  strapi: Core.Strapi, uid: OwnedUid, documentId: string, only?: readonly string[],
): Promise<Versions[]> => {
  const { attributes } = strapi.contentType(uid)
  const rows: unknown[] = await strapi.db.query(uid).findMany({
    where: { documentId, ...(only ? { locale: { $in: [...only] } } : {}) }, populate: populateOf(strapi, attributes),
  })
  const found = rows.filter(isRecord)
  return found.filter(({ publishedAt }) => publishedAt === null)
    .sort((a, b) => order(a.locale) - order(b.locale))
    .map((draft) => {
      const locale = String(draft.locale)
      const fields = fieldsOf(attributes, locale)
      const published = found.find((row) => row.locale === draft.locale && row.publishedAt !== null)
      return {
        locale,
        draft: contentOf(strapi, fields, draft),
        published: published && contentOf(strapi, fields, published),
      }
    })
}

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Whether something in this language is not public yet. */
export const isChanged = ({ draft, published }: Versions): boolean =>
  published === undefined || digest(draft) !== digest(published)

/** A short form of what the drafts say: equal as long as nobody changes them. */
export const hashOf = (versions: readonly Versions[]): string =>
  digest(versions.map(({ locale, draft }) => [locale, draft]))
