import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { noteAudit } from '../audit/note'
import { now } from '../clock'
import { readContentVersion } from '../content-version'
import { refuse } from '../editorial/errors'
import { isRow, rowsOf, type Row } from '../public-api/row'
import { moment } from '../public-api/values'
import { deliver } from './deliver'
import { newMessageId, testBody } from './message'
import { messageUid, subscriberUid } from './models'
import { makeSecret, sealSecret } from './secret'
import { tryMessage } from './send'
import { maySendTo, readWebhookSettings } from './settings'

/** More are not called: one run of all of them stays short. */
const mostSubscribers = 50

/** Hours for which the secret before signs, too: the other side changes it in its own time. */
const formerHours = 24

export const SubscriberSchema = z.object({
  name: z.string().trim().min(1).max(100),
  url: z.string().trim().max(1000),
  purpose: z.string().trim().max(1000).default(''),
})

export type SubscriberInput = z.infer<typeof SubscriberSchema>

const find = async (strapi: Core.Strapi, uid: string, id: number, what: string): Promise<Row> => {
  const row: unknown = await strapi.db.query(uid).findOne({ where: { id } })
  return isRow(row) ? row : refuse(`${what} gibt es nicht mehr.`)
}

const findSubscriber = async (strapi: Core.Strapi, id: number) => find(strapi, subscriberUid, id, 'Dieses Abonnement')

const checkAddress = (url: string) => {
  if (!maySendTo(url, readWebhookSettings())) {
    refuse('Bitte geben Sie eine Adresse im öffentlichen Internet an, die mit https:// beginnt, ohne Passwort und ohne besonderen Port.')
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** All subscribers, and what they have not taken. Secrets are not among it. */
export const listSubscribers = async (strapi: Core.Strapi) => {
  const subscribers = rowsOf(await strapi.db.query(subscriberUid).findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] }))
  const messages = rowsOf(await strapi.db.query(messageUid).findMany({
    select: ['id', 'subscriber', 'openKey', 'tries', 'nextAt', 'createdAt', 'lastTriedAt', 'lastError'], orderBy: { id: 'desc' }, limit: 500,
  }))
  return {
    subscribers: subscribers.map((row) => {
      const waiting = messages.find(({ openKey }) => openKey === String(row.id))
      return {
        id: Number(row.id), name: text(row.name), url: text(row.url), purpose: text(row.purpose), active: Boolean(row.active),
        deliveredAt: moment(row.deliveredAt), failingSince: moment(row.failingSince),
        pausedBecause: text(row.pausedBecause) || null,
        lastError: text(waiting?.lastError) || null,
        nextAt: waiting ? moment(waiting.nextAt) : null,
      }
    }),
    undelivered: messages.filter(({ openKey }) => openKey === null).map(row => ({
      id: Number(row.id), subscriber: Number(row.subscriber), createdAt: moment(row.createdAt), tries: Number(row.tries),
      lastTriedAt: moment(row.lastTriedAt), lastError: text(row.lastError),
    })),
  }
}

/** Adds a subscriber; it is told of what changes from now on. @returns the secret, this one time */
export const addSubscriber = async (strapi: Core.Strapi, input: SubscriberInput) => {
  checkAddress(input.url)
  if (await strapi.db.query(subscriberUid).count() >= mostSubscribers) refuse(`Mehr als ${mostSubscribers} Abonnements sind nicht möglich.`)
  const secret = makeSecret()
  const created: unknown = await strapi.db.query(subscriberUid).create({ data: {
    ...input, active: true, secret: sealSecret(strapi, secret), version: await readContentVersion(strapi), createdAt: now(),
  } })
  await noteAudit(strapi, 'webhook-created', input.name)
  return { id: isRow(created) ? Number(created.id) : 0, secret }
}

/** What was not said while it was off is said when it is on again: the pointer has stayed. */
export const changeSubscriber = async (strapi: Core.Strapi, id: number, input: SubscriberInput & { active: boolean }) => {
  const before = await findSubscriber(strapi, id)
  checkAddress(input.url)
  const isNewStart = input.active && (!before.active || before.url !== input.url)
  await strapi.db.transaction(async () => {
    await strapi.db.query(subscriberUid).update({ where: { id }, data: {
      ...input, ...(isNewStart ? { failingSince: null, pausedBecause: null } : {}),
    } })
    if (isNewStart) {
      await strapi.db.query(messageUid).updateMany({ where: { openKey: String(id) }, data: { tries: 0, nextAt: now() } })
    }
  })
  await noteAudit(strapi, 'webhook-changed', input.name)
  return { id }
}

/** Gives a new secret; the old one signs for a day more. @returns the secret, this one time */
export const renewSecret = async (strapi: Core.Strapi, id: number) => {
  const { name, secret: former } = await findSubscriber(strapi, id)
  const secret = makeSecret()
  await strapi.db.query(subscriberUid).update({ where: { id }, data: {
    secret: sealSecret(strapi, secret), formerSecret: former, formerUntil: new Date(now().getTime() + formerHours * 3_600_000),
  } })
  await noteAudit(strapi, 'webhook-secret', text(name))
  return { id, secret }
}

export const removeSubscriber = async (strapi: Core.Strapi, id: number) => {
  const { name } = await findSubscriber(strapi, id)
  await strapi.db.transaction(async () => {
    await strapi.db.query(messageUid).deleteMany({ where: { subscriber: id } })
    await strapi.db.query(subscriberUid).delete({ where: { id } })
  })
  await noteAudit(strapi, 'webhook-removed', text(name))
}

/** Sends a test, also to who is paused. */
export const sendTest = async (strapi: Core.Strapi, id: number) => {
  const outcome = await deliver(strapi, await findSubscriber(strapi, id), newMessageId(), testBody())
  return outcome.taken ? { message: 'Die Probe ist angekommen.' } : refuse(`Die Probe ist nicht angekommen. ${outcome.reason}`)
}

/** Tries once more what was put aside; what fails stays aside. */
export const sendAgain = async (strapi: Core.Strapi, id: number) => {
  const message = await find(strapi, messageUid, id, 'Diese Nachricht')
  if (message.openKey !== null) refuse('Diese Nachricht wartet noch und geht von selbst hinaus.')
  const outcome = await tryMessage(strapi, await findSubscriber(strapi, Number(message.subscriber)), message)
  return outcome.taken ? { message: 'Die Nachricht ist angekommen.' } : refuse(`Die Nachricht ist nicht angekommen. ${outcome.reason}`)
}

export const discard = async (strapi: Core.Strapi, id: number) => {
  await strapi.db.query(messageUid).deleteMany({ where: { id, openKey: { $null: true } } })
}
