import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { defaultLocale, isLocale } from '../../locales/locales'
import { queueMail } from '../../mail'
import { replyKey } from '../copies'
import { suggestionUid } from '../models'
import { outcomeUrl } from './address'
import { replyWords } from './words'

/** Milliseconds between closing and the mail: until then a wrong click can be taken back. */
export const replyDelay = 10 * 60_000

const RowsSchema = z.array(z.object({
  id: z.number(), code: z.string(), state: z.enum(['adopted', 'not-adopted']), email: z.string(), language: z.string().nullable(),
  answer: z.string().nullable(),
}))

type Row = z.infer<typeof RowsSchema>[number]

const queueReply = async (strapi: Core.Strapi, { code, state, email, language, answer }: Row) => {
  const locale = isLocale(language) ? language : defaultLocale
  const words = replyWords[locale]
  await queueMail(strapi, {
    key: replyKey(code), kind: 'reply', to: email, subject: words.subject,
    content: {
      locale,
      greeting: words.greeting,
      paragraphs: [
        state === 'adopted' ? words.adopted : words.notAdopted,
        ...(answer === null || answer.trim() === '' ? [] : [`${words.answer}\n${answer.trim()}`]),
      ],
      action: { label: words.action, url: outcomeUrl(strapi, locale, code) },
      closing: words.closing,
      reason: words.reason,
    },
  })
}

/**
 * Tells everybody who left an address what became of their report: once, some minutes after it was closed. What was
 * closed before the history of states was kept gets no late mail.
 */
export const mailReplies = async (strapi: Core.Strapi, moment: Date): Promise<string | undefined> => {
  const query = strapi.db.query(suggestionUid)
  const rows = RowsSchema.parse(await query.findMany({
    select: ['id', 'code', 'state', 'email', 'language', 'answer'],
    where: {
      state: { $in: ['adopted', 'not-adopted'] }, closedAt: { $lte: new Date(moment.getTime() - replyDelay) },
      email: { $notNull: true }, repliedAt: { $null: true }, history: { $notNull: true },
    },
    orderBy: { closedAt: 'asc' }, limit: 100,
  }))
  for (const row of rows) {
    await strapi.db.transaction(async () => {
      await queueReply(strapi, row)
      await query.update({ where: { id: row.id }, data: { repliedAt: moment } })
    })
  }
  return rows.length === 0 ? undefined : `${rows.length} Antworten auf Hinweise in die Post gelegt.`
}
