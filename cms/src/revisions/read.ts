import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { compareStates, labelOf, readState, withVisibleTitles, type Difference, type DocumentState } from '../comparison'
import type { ContentUid } from '../content-types/uids'
import { revisionUid } from './models'
import { momentWords } from './moment'
import { readPeople } from './people'
import { fullRevisionSchema, listColumns, revisionSchema, type FullRevision, type Revision } from './revision'

/** One language of a document. */
export interface Version {
  readonly uid: ContentUid
  readonly documentId: string
  readonly locale: string
}

/** A revision as the dashboard shows it. */
export interface ShownRevision {
  readonly id: number
  readonly when: string
  readonly who: string
  /** What was done: names of fields, or a word such as „veröffentlicht“. */
  readonly what: string
}

export const pageSize = 20

const actionWords: Readonly<Record<string, string>> = {
  before: 'Stand davor', create: 'angelegt', clone: 'als Kopie angelegt', publish: 'veröffentlicht',
  unpublish: 'offline genommen', discardDraft: 'Änderungen verworfen', delete: 'gelöscht',
  restore: 'frühere Fassung wiederhergestellt',
}

const mostLabels = 4

const whatWords = ({ uid, action, fields }: Revision) => {
  const labels = (fields ?? []).map((field) => labelOf(uid, field))
  const shown = labels.slice(0, mostLabels).join(', ')
  const named = labels.length > mostLabels ? `${shown} und ${labels.length - mostLabels} weitere` : shown
  if (action === 'update') return named
  const word = actionWords[action] ?? action
  return named === '' || action === 'create' || action === 'clone' ? word : `${word}: ${named}`
}

/** The newest first. */
export const readHistory = async (strapi: Core.Strapi, version: Version, page: number) => {
  const query = strapi.db.query(revisionUid)
  const where = { ...version }
  const total = await query.count({ where })
  const rows: unknown[] = await query.findMany({
    where, select: listColumns, orderBy: { id: 'desc' }, limit: pageSize, offset: (page - 1) * pageSize,
  })
  const revisions = z.array(revisionSchema).parse(rows)
  const who = await readPeople(strapi, revisions.map(({ userId }) => userId))
  const shown: ShownRevision[] = revisions.map((revision) => ({
    id: revision.id, when: momentWords(revision.createdAt), who: who(revision.userId, revision.origin), what: whatWords(revision),
  }))
  return { total, pageSize, revisions: shown }
}

/** A revision with its state; nothing when there is none of that number. */
export const readRevision = async (strapi: Core.Strapi, where: Record<string, unknown>): Promise<FullRevision | undefined> => {
  const row: unknown = await strapi.db.query(revisionUid).findOne({ where, orderBy: { id: 'desc' } })
  return row === null ? undefined : fullRevisionSchema.parse(row)
}

/**
 * What a revision said, beside what the document says now or what the revision before it said.
 * @param against the other side
 */
export const compareRevision = async (
  strapi: Core.Strapi, revision: FullRevision, version: Version, against: 'now' | 'previous',
): Promise<Difference[]> => {
  const { uid, documentId, locale } = version
  const compare = async (before: DocumentState | undefined, after: DocumentState | undefined) => compareStates(
    strapi, uid, await withVisibleTitles(strapi, uid, before), await withVisibleTitles(strapi, uid, after), locale,
  )
  if (against === 'now') return compare(revision.state, (await readState(strapi, uid, documentId, locale))?.state)
  const previous = await readRevision(strapi, { ...version, id: { $lt: revision.id } })
  return compare(previous?.state, revision.state)
}
