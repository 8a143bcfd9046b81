import type { Core } from '@strapi/strapi'
import { editorSearchUid } from '../editor-search/model'
import { mailUid } from '../mail/models'
import { isRow } from '../public-api/row'
import { suggestionUid } from './models'

/** The key of the one mail that tells somebody what became of a report. */
export const replyKey = (code: string) => `suggestion reply ${code}`

/** Deletes what lies elsewhere of a report: the mail with its answer, also one that waits, and the words for the search. */
export const forgetCopies = async (strapi: Core.Strapi, { documentId }: { readonly documentId: string }) => {
  const row: unknown = await strapi.db.query(suggestionUid).findOne({ select: ['code'], where: { documentId } })
  if (isRow(row)) await strapi.db.query(mailUid).deleteMany({ where: { key: replyKey(String(row.code)) } })
  await strapi.db.query(editorSearchUid).deleteMany({ where: { uid: suggestionUid, documentId } })
}
