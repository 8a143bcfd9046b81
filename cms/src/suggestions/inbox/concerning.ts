import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { rowsOf } from '../../public-api/row'
import { suggestionUid } from '../models'
import { readRow } from '../read-row'

export const EntrySchema = z.object({ uid: z.string().max(100), documentId: z.string().min(1).max(100) })

const most = 20

/** The reports that stand beside an entry: the one that it was made of, and what is open about it. */
export const readConcerning = async (strapi: Core.Strapi, { uid, documentId }: z.infer<typeof EntrySchema>) => {
  const rows = rowsOf(await strapi.db.query(suggestionUid).findMany({
    where: { $or: [
      { resultType: uid, resultDocumentId: documentId },
      { aboutType: uid, aboutDocumentId: documentId, state: { $in: ['new', 'in-progress'] } },
    ] },
    orderBy: { receivedAt: 'desc' }, limit: most,
  }))
  return rows.map(readRow).map(({ documentId: id, code, state, text, receivedAt, resultDocumentId, resultType }) => ({
    documentId: id, code, state, text, receivedAt, isOrigin: resultType === uid && resultDocumentId === documentId,
  }))
}
