import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { MailContentSchema, type MailContent } from './content'
import { mailUid } from './models'
import { readMailSettings } from './settings'

export interface Mail {
  /** What it is about, once: `check 2026-11 a1b2…`. A second mail with the same key is not made. */
  readonly key: string
  /** For the list of the coordinators, as `check`. */
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly content: MailContent
}

/** Addresses of made-up content (RFC 2606): nothing is ever sent there. */
const isMadeUp = (address: string) => /\.example$/i.test(address.trim())

/** One line: nobody adds a header through a subject. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 200)

/**
 * Puts a mail into the outbox. Call it in the transaction of what it is about: both happen, or neither. It leaves with
 * the next run of the sender.
 * @returns whether the mail is new
 * @throws when address or words are not a mail
 */
export const queueMail = async (strapi: Core.Strapi, { key, kind, to, subject, content }: Mail): Promise<boolean> => {
  const recipient = to.trim()
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(recipient)) throw new Error('This is no address for a mail.')
  const query = strapi.db.query(mailUid)
  if (await query.count({ where: { key } }) > 0) return false
  const { domain } = readMailSettings(strapi)
  await query.create({ data: {
    key, kind, recipient,
    messageId: `<${randomUUID()}@${domain}>`,
    subject: oneLine(subject),
    content: MailContentSchema.parse(content),
    state: isMadeUp(recipient) ? 'made-up' : 'waiting',
    tries: 0, nextAt: now(), createdAt: now(),
  } })
  return true
}
