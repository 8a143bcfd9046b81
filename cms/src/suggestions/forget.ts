import type { Core } from '@strapi/strapi'
import { monthsBefore } from '../clock'
import { rowsOf } from '../public-api/row'
import { forgetCopies } from './copies'
import { suggestionUid } from './models'

/** The privacy page promises this: months after closing, what somebody wrote and the address are gone. */
const keepMonths = 12

/** What stands in place of the words. */
export const forgotten = 'Gelöscht: Die Nachricht ist seit über 12 Monaten erledigt.'

/** Rows of one run; the next night goes on. */
const atOnce = 1000

/**
 * Deletes text, address, note and proposal of reports that were closed long ago, and the mail with the answer. State,
 * answer and code stay: who has the code still sees what became of it.
 */
export const forgetSuggestions = async (strapi: Core.Strapi, moment: Date): Promise<string | undefined> => {
  const query = strapi.db.query(suggestionUid)
  const rows = rowsOf(await query.findMany({
    select: ['id', 'code', 'documentId'],
    where: { closedAt: { $lt: monthsBefore(moment, keepMonths) }, text: { $ne: forgotten } },
    limit: atOnce,
  }))
  for (const { id, code, documentId } of rows) {
    await strapi.db.transaction(async () => {
      await query.update({ where: { id }, data: {
        text: forgotten, email: null, note: null, proposal: null, history: null, idempotencyKey: `forgotten ${String(code)}`,
      } })
      await forgetCopies(strapi, { documentId: String(documentId) })
    })
  }
  return rows.length === 0 ? undefined : `Text und Adresse von ${rows.length} alten Hinweisen gelöscht.`
}
