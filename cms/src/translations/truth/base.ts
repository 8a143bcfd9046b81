import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { isRecord } from '../../content-types/attributes'
import type { ContentUid } from '../../content-types/uids'
import { entriesSchema, fieldState, type Entries } from './derive'
import { translatedFields } from './fields'
import { baseUid, sourceUid } from './models'

export type Status = 'draft' | 'published'
export const statuses: readonly Status[] = ['draft', 'published']

type Row = Record<string, unknown>

/** The rows of one document: its words in every language, draft and published. */
export type Versions = ReadonlyMap<string, Row>

export const versionKey = (locale: string, status: Status) => `${locale} ${status}`

/** The words of documents of a type, by document; one statement. */
export const readVersions = async (
  strapi: Core.Strapi, uid: ContentUid, where: Row, more: readonly string[] = [],
): Promise<ReadonlyMap<string, Versions>> => {
  const names = translatedFields(strapi, uid).map(([name]) => name)
  const rows: unknown[] = await strapi.db.query(uid).findMany({
    where, select: ['id', 'documentId', 'locale', 'publishedAt', ...names, ...more], orderBy: { id: 'asc' },
  })
  const documents = new Map<string, Map<string, Row>>()
  for (const row of rows.filter(isRecord)) {
    const documentId = String(row.documentId)
    const versions = documents.get(documentId) ?? new Map<string, Row>()
    documents.set(documentId, versions)
    versions.set(versionKey(String(row.locale), row.publishedAt === null ? 'draft' : 'published'), row)
  }
  return documents
}

export const readVersionsOf = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<Versions> =>
  (await readVersions(strapi, uid, { documentId })).get(documentId) ?? new Map()

const baseSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  locale: z.string(),
  status: z.enum(['draft', 'published']),
  fields: entriesSchema,
})
export type Base = z.infer<typeof baseSchema>

/** What is stored about translations, by document and version. */
export const readBases = async (
  strapi: Core.Strapi, uid: ContentUid, where: Row,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Base>>> => {
  const rows = z.array(baseSchema).parse(await strapi.db.query(baseUid).findMany({ where: { ...where, uid } }))
  const documents = new Map<string, Map<string, Base>>()
  for (const base of rows) {
    const known = documents.get(base.documentId) ?? new Map<string, Base>()
    documents.set(base.documentId, known)
    known.set(versionKey(base.locale, base.status), base)
  }
  return documents
}

export const readBasesOf = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string,
): Promise<ReadonlyMap<string, Base>> => (await readBases(strapi, uid, { documentId })).get(documentId) ?? new Map()

/** A version of a document whose base is written. */
export interface Target {
  readonly uid: ContentUid
  readonly documentId: string
  readonly locale: string
  readonly status: Status
}

/** Writes what is known about one translation, with what follows from it; nothing is kept when nothing is known. */
export const writeBase = async (
  strapi: Core.Strapi, target: Target, versions: Versions, known: Base | undefined, fields: Entries,
): Promise<void> => {
  const query = strapi.db.query(baseUid)
  if (Object.keys(fields).length === 0) {
    if (known) await query.delete({ where: { id: known.id } })
    return
  }
  const { uid, documentId, locale, status } = target
  const german = versions.get(versionKey('de', status))
  const words = versions.get(versionKey(locale, status))
  const states = translatedFields(strapi, uid).map(([name]) => fieldState(german?.[name], words?.[name], fields[name]))
  const data = {
    fields,
    outdated: states.includes('outdated'),
    machine: Object.entries(fields).some(([name, { made }]) =>
      made === 'machine' && !['empty', 'removed', 'missing'].includes(fieldState(german?.[name], words?.[name], undefined))),
  }
  if (known) await query.update({ where: { id: known.id }, data })
  else await query.create({ data: { uid, documentId, locale, status, ...data } })
}

/** The words of a translation were deleted: what is known of them stays for the case that they come back. */
export const retireBase = async (strapi: Core.Strapi, { id }: Base): Promise<void> => {
  await strapi.db.query(baseUid).update({ where: { id }, data: { outdated: false, machine: false } })
}

/** All languages of a document were written together: each says what German says. */
export const forgetBases = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<void> => {
  await strapi.db.query(baseUid).deleteMany({ where: { uid, documentId } })
}

/** Keeps German words under their hash. */
export const keepSource = async (strapi: Core.Strapi, hash: string, words: unknown): Promise<void> => {
  const query = strapi.db.query(sourceUid)
  if (await query.count({ where: { hash } }) === 0) await query.create({ data: { hash, words: { value: words } } })
}

const sourceSchema = z.object({ hash: z.string(), words: z.object({ value: z.unknown() }) })

/** German words of former times, by hash; those that nobody kept are missing. */
export const readSources = async (strapi: Core.Strapi, hashes: readonly string[]): Promise<ReadonlyMap<string, unknown>> => {
  if (hashes.length === 0) return new Map()
  const rows: unknown = await strapi.db.query(sourceUid).findMany({ where: { hash: { $in: [...hashes] } } })
  return new Map(z.array(sourceSchema).parse(rows).map(({ hash, words }) => [hash, words.value]))
}
