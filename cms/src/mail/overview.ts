import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { isCoordination, readCall, type AdminRoute } from '../admin-api'
import { now } from '../clock'
import { refuse } from '../editorial/errors'
import { rowsOf } from '../public-api/row'
import { mailUid } from './models'
import { queueMail } from './queue'
import { sendDueMails } from './send'
import { readMailSettings } from './settings'

/** `made-up`: to an address that ends in `.example`, which is never mailed. */
export const mailStates = ['waiting', 'sent', 'given-up', 'made-up'] as const

const pageSize = 50

const ListSchema = z.object({
  state: z.enum(mailStates).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})

const textOrNull = (value: unknown) => (value === null || value === undefined ? null : String(value))

const countStates = async (strapi: Core.Strapi) => {
  const counts: Record<string, number> = {}
  for (const state of mailStates) counts[state] = await strapi.db.query(mailUid).count({ where: { state } })
  return counts
}

/** What waits, what left and what could not: the words are not shown, they may be about somebody. */
const listMails = async (strapi: Core.Strapi, { state, page }: z.infer<typeof ListSchema>) => {
  const rows = rowsOf(await strapi.db.query(mailUid).findMany({
    where: state ? { state } : {}, orderBy: [{ id: 'desc' }], limit: pageSize, offset: (page - 1) * pageSize,
  }))
  return {
    configured: readMailSettings(strapi).configured,
    from: readMailSettings(strapi).from,
    counts: await countStates(strapi),
    pageSize,
    mails: rows.map(row => ({
      id: Number(row.id), kind: String(row.kind), recipient: String(row.recipient), subject: String(row.subject),
      state: String(row.state), tries: Number(row.tries), createdAt: textOrNull(row.createdAt),
      sentAt: textOrNull(row.sentAt), nextAt: textOrNull(row.nextAt), lastError: textOrNull(row.lastError),
      canRetry: row.state === 'given-up' && row.content !== null,
    })),
  }
}

const retry = async (strapi: Core.Strapi, id: number) => {
  const known = await strapi.db.query(mailUid).update({
    where: { id, state: { $in: ['given-up', 'waiting'] }, content: { $notNull: true } },
    data: { state: 'waiting', tries: 0, nextAt: now() },
  })
  if (!known) refuse('Diese Nachricht kann nicht noch einmal verschickt werden.')
  return { message: await sendDueMails(strapi) ?? 'Gerade ist nichts zu verschicken.' }
}

const sendTest = async (strapi: Core.Strapi, to: string) => {
  if (!readMailSettings(strapi).configured) {
    refuse('Es ist kein Mailserver eingerichtet. Wer die Website betreibt, trägt ihn als SMTP_HOST ein.')
  }
  const key = `test ${randomUUID()}`
  await queueMail(strapi, { key, kind: 'test', to, subject: 'Probe: Die Post des Bündnisses funktioniert', content: {
    greeting: 'Guten Tag,',
    paragraphs: ['diese Nachricht ist eine Probe. Sie haben sie im Dashboard angefordert. Kommt sie an, ist alles richtig eingerichtet.'],
    closing: 'Viele Grüße\nBündnis für Alleinerziehende',
    reason: 'Diese Nachricht hat niemand außer Ihnen bekommen.',
  } })
  await sendDueMails(strapi)
  const [row] = rowsOf(await strapi.db.query(mailUid).findMany({ where: { key } }))
  if (row?.state === 'made-up') refuse('Ihre Adresse endet auf .example. Dorthin verschicken wir nichts.')
  if (row?.state !== 'sent') refuse(`Der Mailserver hat die Probe nicht angenommen: ${textOrNull(row?.lastError) ?? ''}`)
  return { message: `Die Probe ist unterwegs an ${to}.` }
}

/** The page "Post" of the dashboard. */
export const mailRoutes: readonly AdminRoute[] = [
  {
    method: 'GET', path: '/mail', allow: isCoordination,
    handle: ({ strapi, query }) => listMails(strapi, readCall(ListSchema, query)),
  },
  {
    method: 'POST', path: '/mail/:id/retry', allow: isCoordination,
    handle: ({ strapi, params }) => retry(strapi, readCall(z.coerce.number().int(), params.id)),
  },
  {
    method: 'POST', path: '/mail/test', allow: isCoordination,
    handle: ({ strapi, user }) => sendTest(strapi, user.email),
  },
]
