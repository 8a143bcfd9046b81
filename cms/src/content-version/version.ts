import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'
import type { ChangeFollower, Concerned, ContentChange } from './change'
import { changeUid, counterId, counterUid } from './models'

/** A change with those whose answers it alters. */
interface Noted {
  readonly change: ContentChange
  readonly concerned: readonly Concerned[]
}

/** Changes of a bulk action, waiting for their one number. */
const collecting = new AsyncLocalStorage<Noted[]>()

/** How often the public content has changed. One row is read. */
export const readContentVersion = async (strapi: Core.Strapi): Promise<number> => {
  const row: unknown = await strapi.db.getConnection('content_version').where({ id: counterId }).first('version')
  return typeof row === 'object' && row !== null && 'version' in row ? Number(row.version) : 0
}

/** Takes the next number. The row stays locked until the transaction ends: numbers are given in order of commit. */
const nextVersion = async (strapi: Core.Strapi): Promise<number> => {
  const counter = strapi.db.queryBuilder(counterUid)
  await counter.where({ id: counterId }).increment('version').execute()
  const row: unknown = await strapi.db.query(counterUid).findOne({ where: { id: counterId } })
  if (typeof row !== 'object' || row === null || !('version' in row)) throw new Error('The content version is missing')
  return Number(row.version)
}

const listeners = new WeakMap<Core.Strapi, Set<() => void>>()

/** Calls back after every commit of a change that this process has noted. Others are seen in the number alone. */
export const onContentChange = (strapi: Core.Strapi, listener: () => void) => {
  const known = listeners.get(strapi) ?? new Set()
  listeners.set(strapi, known.add(listener))
}

const followers = new WeakMap<Core.Strapi, ChangeFollower>()

/** Has every change written down with the documents that it concerns, in its own transaction. */
export const followChanges = (strapi: Core.Strapi, follower: ChangeFollower) => {
  followers.set(strapi, follower)
}

/** Whose answers a change alters as things stand now. */
export const concernedNow = async (strapi: Core.Strapi, change: ContentChange): Promise<Concerned[]> =>
  await followers.get(strapi)?.concernedBy(strapi, change) ?? []

const write = async (strapi: Core.Strapi, noted: readonly Noted[]) => {
  await strapi.db.transaction(async ({ onCommit }) => {
    onCommit(() => listeners.get(strapi)?.forEach(listener => listener()))
    const version = await nextVersion(strapi)
    const createdAt = new Date()
    await strapi.db.query(changeUid).createMany({ data: noted.map(({ change }) => ({ ...change, version, createdAt })) })
    await followers.get(strapi)?.keep(strapi, version, noted.flatMap(({ concerned }) => concerned))
  })
}

/**
 * Notes that public answers have changed. Call it last inside the transaction of the change itself, so that nobody
 * sees a number without its change. Inside `withSingleContentVersion` it waits for the end of the bulk action.
 * @param before whose answers it altered as things stood before
 */
export const noteContentChange = async (
  strapi: Core.Strapi, change: ContentChange, before: readonly Concerned[] = [],
): Promise<void> => {
  const noted = { change, concerned: [...before, ...await concernedNow(strapi, change)] }
  const collected = collecting.getStore()
  if (collected) collected.push(noted)
  else await write(strapi, [noted])
}

/**
 * Runs bulk work (seeding, import) and counts all its changes as one, also when it fails half-way.
 * @returns what the work returns
 */
export const withSingleContentVersion = async <Result>(
  strapi: Core.Strapi, work: () => Promise<Result>,
): Promise<Result> => {
  if (collecting.getStore()) return work()
  const noted: Noted[] = []
  try {
    return await collecting.run(noted, work)
  } finally {
    if (noted.length > 0) await write(strapi, noted)
  }
}

/** A change with its number. */
export interface NumberedChange extends ContentChange {
  readonly version: number
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)

/** What has changed since a version, in order. */
export const readContentChanges = async (strapi: Core.Strapi, since: number): Promise<NumberedChange[]> => {
  const rows: Record<string, unknown>[] = await strapi.db.query(changeUid).findMany({
    where: { version: { $gt: since } }, orderBy: [{ version: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ version, uid, documentId, locale, action }) => ({
    version: Number(version), uid: String(uid), documentId: textOrNull(documentId), locale: textOrNull(locale),
    action: String(action),
  }))
}
