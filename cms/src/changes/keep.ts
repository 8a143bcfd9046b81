import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import type { Concerned } from '../content-version'
import { publicChangeUid } from './models'

/** More documents of one type than this are not named one by one: reading the type again costs less. */
const mostPerType = 200

/** The uid of the mark that every version leaves, so that the list shows from where on it is complete. */
const markUid = 'buendnis::version'

const summed = (concerned: readonly Concerned[]): Concerned[] => {
  const types = new Map<string, Set<string | null>>()
  for (const { uid, documentId } of concerned) types.set(uid, (types.get(uid) ?? new Set()).add(documentId))
  return [...types].flatMap(([uid, ids]) =>
    ids.has(null) || ids.size > mostPerType ? [{ uid, documentId: null }] : [...ids].map(documentId => ({ uid, documentId })))
}

/** Writes down whose answers a version has changed. Runs in the transaction that takes the number. */
export const keepConcerned = async (strapi: Core.Strapi, version: number, concerned: readonly Concerned[]) => {
  const rows = [{ uid: markUid, documentId: null }, ...summed(concerned)]
  await strapi.db.query(publicChangeUid).createMany({
    data: rows.map(({ uid, documentId }) => ({ uid, documentId, version, createdAt: now() })),
  })
}
