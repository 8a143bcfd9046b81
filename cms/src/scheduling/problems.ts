import type { Core } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import { problemUid } from './models'

export interface ScheduleProblem {
  readonly uid: string
  readonly documentId: string
  /** German sentences about what is missing. */
  readonly message: string
  readonly since: Date
}

type Key = Pick<ScheduleProblem, 'uid' | 'documentId'>

/** Entries that should have appeared and could not, the oldest first. */
export const readScheduleProblems = async (strapi: Core.Strapi, only: Partial<Key> = {}): Promise<ScheduleProblem[]> => {
  const rows: unknown[] = await strapi.db.query(problemUid).findMany({ where: only, orderBy: { since: 'asc' } })
  return rows.filter(isRecord).map(({ uid, documentId, message, since }) =>
    ({ uid: String(uid), documentId: String(documentId), message: String(message), since: new Date(String(since)) }))
}

export const forgetProblem = async (strapi: Core.Strapi, { uid, documentId }: Key): Promise<void> => {
  await strapi.db.query(problemUid).deleteMany({ where: { uid, documentId } })
}

/** Notes why an entry could not appear. @returns whether that is news */
export const noteProblem = async (strapi: Core.Strapi, key: Key, message: string, moment: Date): Promise<boolean> => {
  const [known] = await readScheduleProblems(strapi, key)
  if (known?.message === message) return false
  if (known) await strapi.db.query(problemUid).update({ where: key, data: { message } })
  else await strapi.db.query(problemUid).create({ data: { ...key, message, since: moment } })
  return true
}
