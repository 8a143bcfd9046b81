import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { isRow, rowsOf, type Row } from '../public-api/row'
import { MailContentSchema, toHtml, toText } from './content'
import { mailUid } from './models'
import { readMailSettings, type MailSettings } from './settings'

const minute = 60_000
const hour = 60 * minute

/** How long a mail waits after each try that failed; after the last it is given up and shown to the coordinators. */
const gaps = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour, 24 * hour, 24 * hour]

/** Mails of one run: the next one comes in a minute. */
const atOnce = 50
/** Longer than all steps of one talk with the mail server take together. */
const patience = 5 * minute

/** A mail server that says 5xx to one mail will say it again (RFC 5321, 4.2.1); everything else may pass. */
const isFinal = (error: unknown): boolean => isRow(error) && Number(error.responseCode) >= 500 && Number(error.responseCode) < 600

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500)

/** For this process alone: of several processes one sees its update succeed. */
const take = async (strapi: Core.Strapi, id: unknown, moment: Date): Promise<boolean> => {
  const updated: unknown = await strapi.db.getConnection('mail_outbox')
    .where({ id, state: 'waiting' })
    .andWhere((free) => {
      void free.whereNull('taken_until').orWhere('taken_until', '<=', moment)
    })
    .update({ taken_until: new Date(moment.getTime() + patience) })
  return updated === 1
}

const deliver = async (strapi: Core.Strapi, row: Row, { from, replyTo }: MailSettings) => {
  const content = MailContentSchema.parse(row.content)
  const subject = String(row.subject)
  const { unsubscribeUrl } = content
  await strapi.plugin('email').service('email').send({
    from, replyTo, subject,
    to: row.recipient,
    messageId: row.messageId,
    text: toText(content),
    html: toHtml(subject, content),
    headers: {
      // Nobody's holiday note shall answer to this (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl
        ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
  })
}

/**
 * Sends what is due. A mail leaves at least once; a second copy, with the same Message-ID, only if the process dies
 * between the server's yes and our note of it.
 * @returns what happened, as a German sentence; nothing when nothing was due
 */
export const sendDueMails = async (strapi: Core.Strapi): Promise<string | undefined> => {
  const settings = readMailSettings(strapi)
  const query = strapi.db.query(mailUid)
  const due = { state: 'waiting', nextAt: { $lte: now() } }
  if (!settings.configured) {
    const waiting = await query.count({ where: due })
    return waiting === 0 ? undefined : `${waiting} Nachrichten warten: Es ist kein Mailserver eingerichtet.`
  }
  let [sent, failed] = [0, 0]
  for (const row of rowsOf(await query.findMany({ where: due, orderBy: [{ nextAt: 'asc' }, { id: 'asc' }], limit: atOnce }))) {
    const { id } = row
    if (!await take(strapi, id, now())) continue
    try {
      await deliver(strapi, row, settings)
    } catch (error) {
      failed += 1
      const tries = Number(row.tries) + 1
      const gap = isFinal(error) ? undefined : gaps[tries - 1]
      await query.update({ where: { id }, data: {
        tries, takenUntil: null, lastError: wordsOf(error),
        ...(gap === undefined ? { state: 'given-up' } : { nextAt: new Date(now().getTime() + gap) }),
      } })
      continue
    }
    sent += 1
    await query.update({ where: { id }, data: {
      state: 'sent', sentAt: now(), takenUntil: null, tries: Number(row.tries) + 1, lastError: null,
    } })
  }
  return sent + failed === 0 ? undefined : `${sent} Nachrichten verschickt${failed > 0 ? `, ${failed} nicht` : ''}.`
}

/** Days for which the words of a mail are kept after it was sent or given up; after a year nothing of it is left. */
const keepWords = 30
const keepRows = 365
const day = 24 * hour

/** Forgets what was written to whom. */
export const forgetOldMails = async (strapi: Core.Strapi, moment: Date): Promise<undefined> => {
  const before = (days: number) => new Date(moment.getTime() - days * day)
  const done = { $ne: 'waiting' }
  const old = rowsOf(await strapi.db.query(mailUid).findMany({
    select: ['id'], where: { state: done, createdAt: { $lt: before(keepWords) }, content: { $notNull: true } }, limit: 1000,
  }))
  for (const { id } of old) await strapi.db.query(mailUid).update({ where: { id }, data: { content: null } })
  await strapi.db.query(mailUid).deleteMany({ where: { state: done, createdAt: { $lt: before(keepRows) } } })
  return undefined
}
