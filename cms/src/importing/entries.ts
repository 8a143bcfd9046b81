import type { Core } from '@strapi/strapi'
import { defaultLocale } from '../locales/locales'
import { isRow, rowsOf, type Row } from '../public-api/row'
import type { ImportKind } from './columns'
import { traitsOf, type Known } from './match'
import { importRowUid } from './models'

export const uidOf = { institutions: 'api::institution.institution', offers: 'api::offer.offer' } as const

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** The German drafts of a type, with what a file may say something about. */
export const readEntries = async (strapi: Core.Strapi, kind: ImportKind): Promise<{ known: Known, row: Row }[]> => {
  const populate = kind === 'institutions'
    ? { phones: true, places: true, openingHours: true }
    : { places: true, institution: { select: ['documentId'] }, contact: { populate: { phones: true } } }
  const rows = rowsOf(await strapi.db.query(uidOf[kind]).findMany({
    where: { locale: defaultLocale, publishedAt: null }, populate,
  }))
  return rows.map(row => ({
    row,
    known: {
      documentId: textOf(row.documentId),
      slug: textOf(row.slug),
      title: textOf(kind === 'institutions' ? row.name : row.title),
      institution: isRow(row.institution) ? textOf(row.institution.documentId) : null,
      ...traitsOf(row),
    },
  }))
}

export interface Memory {
  readonly documentId: string
  readonly said: Readonly<Record<string, string>>
}

const saidOf = (value: unknown): Record<string, string> =>
  (isRow(value) ? Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)])) : {})

/** What earlier files said, by the key of the row. */
export const readMemory = async (strapi: Core.Strapi, kind: ImportKind): Promise<Map<string, Memory>> => {
  const rows = rowsOf(await strapi.db.query(importRowUid).findMany({ where: { kind } }))
  return new Map(rows.map(({ key, documentId, said }) => [String(key), { documentId: String(documentId), said: saidOf(said) }]))
}

/** Keeps what a file said about an entry. */
export const remember = async (strapi: Core.Strapi, kind: ImportKind, key: string, memory: Memory) => {
  const query = strapi.db.query(importRowUid)
  const known = await query.update({ where: { kind, key }, data: { ...memory } })
  if (!known) await query.create({ data: { kind, key, ...memory } })
}

/** Topics by name and by every word that people search for them with. */
export const readTopics = async (strapi: Core.Strapi) =>
  rowsOf(await strapi.db.query('api::topic.topic').findMany({
    select: ['documentId', 'name', 'slug', 'synonyms'], where: { locale: defaultLocale, publishedAt: null },
  })).map(({ documentId, name, slug, synonyms }) => ({
    documentId: textOf(documentId),
    words: [textOf(name), textOf(slug), ...textOf(synonyms).split(/[\n,;]+/)],
  }))
