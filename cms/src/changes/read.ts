import type { Core } from '@strapi/strapi'
import { readContentVersion } from '../content-version'
import { badRequest, RequestError } from '../public-api/request-error'
import { publicDocuments } from '../public-api/read/published'
import type { PublicType } from '../public-api/public-type'
import { publicTypes } from '../public-api/types'
import { isRow, rowsOf } from '../public-api/row'
import { publicChangeUid } from './models'

/** One line of the answer. */
interface Change {
  readonly type: string
  readonly documentId: string | null
  readonly action: 'changed' | 'gone' | 'all'
  readonly version: number
}

interface Noted {
  readonly type: PublicType
  readonly documentId: string | null
  readonly version: number
}

/** An answer ends after the version that brings it over so many rows. */
const rowsPerAnswer = 1000

const tooOld = (since: number, version: number) => new RequestError(410, {
  de: `Was sich seit Version ${since} geändert hat, ist nicht mehr bekannt. Bitte lesen Sie alles neu und fragen Sie dann seit ${version}.`,
  en: `What has changed since version ${since} is no longer known. Please read everything again, then ask since ${version}.`,
}, { parameter: 'since', version })

/** @returns the version asked from. @throws RequestError 400 */
export const readSince = (query: Readonly<Record<string, unknown>>, version: number): number => {
  const unknown = Object.keys(query).find(name => name !== 'since')
  if (unknown !== undefined) {
    throw badRequest(unknown, `Den Parameter „${unknown.slice(0, 60)}“ gibt es hier nicht.`, `There is no parameter "${unknown.slice(0, 60)}" here.`, ['since'])
  }
  const { since } = query
  if (typeof since !== 'string' || !/^\d{1,15}$/.test(since)) {
    throw badRequest('since', 'Bitte geben Sie mit „since“ eine Versionsnummer an.', 'Please give a version number with "since".')
  }
  if (Number(since) > version) {
    throw badRequest('since', `Version ${since} gibt es noch nicht; jetzt ist ${version}.`, `There is no version ${since} yet; it is ${version} now.`)
  }
  return Number(since)
}

/** Complete is the list from the oldest version that it still holds. */
const oldestKept = async (strapi: Core.Strapi): Promise<number | undefined> => {
  const row: unknown = await strapi.db.query(publicChangeUid).findOne({ select: ['version'], where: {}, orderBy: { version: 'asc' } })
  return isRow(row) ? Number(row.version) : undefined
}

/** The rows of whole versions, the last of which may bring them over the limit. */
const readRows = async (strapi: Core.Strapi, since: number, version: number) => {
  const read = async (where: object, limit?: number) => rowsOf(await strapi.db.query(publicChangeUid).findMany({
    where, orderBy: [{ version: 'asc' }, { id: 'asc' }], limit,
  }))
  const rows = await read({ version: { $gt: since, $lte: version } }, rowsPerAnswer)
  const last = rows.at(-1)
  if (last === undefined || rows.length < rowsPerAnswer) return { rows, until: version }
  const until = Number(last.version)
  const rest = await read({ version: until, id: { $gt: last.id } })
  return { rows: [...rows, ...rest], until }
}

/** The last time that each document, or each type as a whole, has changed. */
const lastOnly = (noted: readonly Noted[]): Noted[] => {
  const last = new Map<string, Noted>()
  for (const one of noted) {
    const key = `${one.type.path} ${one.documentId ?? ''}`
    last.delete(key)
    last.set(key, one)
  }
  return [...last.values()]
}

const readPublic = async (strapi: Core.Strapi, noted: readonly Noted[]): Promise<ReadonlySet<string>> => {
  const known = new Set<string>()
  for (const type of new Set(noted.map(one => one.type))) {
    const documentIds = noted.flatMap(one => (one.type === type && one.documentId !== null ? [one.documentId] : []))
    if (documentIds.length === 0) continue
    const rows = rowsOf(await strapi.db.query(type.uid).findMany({
      select: ['documentId'], where: { $and: [publicDocuments(type), { documentId: { $in: documentIds } }] },
    }))
    for (const { documentId } of rows) known.add(`${type.path} ${String(documentId)}`)
  }
  return known
}

/**
 * Which public documents have changed or gone since a version, in the order of their last change.
 * @throws RequestError 400 for no or a coming version, 410 when the list does not reach back so far
 */
export const readChanges = async (strapi: Core.Strapi, query: Readonly<Record<string, unknown>>) => {
  // Before everything else: what comes after it is asked for the next time.
  const version = await readContentVersion(strapi)
  const since = readSince(query, version)
  const oldest = await oldestKept(strapi)
  if (since < version && (oldest === undefined || since < oldest - 1)) throw tooOld(since, version)
  const { rows, until } = await readRows(strapi, since, version)
  const noted = lastOnly(rows.flatMap(({ uid, documentId, version: of }): Noted[] => {
    const type = publicTypes.find(known => known.uid === uid)
    return type ? [{ type, documentId: typeof documentId === 'string' ? documentId : null, version: Number(of) }] : []
  }))
  const areThere = await readPublic(strapi, noted)
  const data = noted.map(({ type: { path }, documentId, version: of }): Change => {
    const action = documentId === null ? 'all' : areThere.has(`${path} ${documentId}`) ? 'changed' : 'gone'
    return { type: path, documentId, action, version: of }
  })
  return { data, meta: { since, until, version, hasMore: until < version } }
}
