import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { readContentVersion } from '../content-version'
import { isRow, rowsOf, type Row } from '../public-api/row'
import { deliver, type Outcome } from './deliver'
import { newMessageId, newsSince } from './message'
import { messageUid, subscriberUid } from './models'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long a message waits after each try that failed; after the last it is put aside and shown to coordination. */
const gaps = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour]

/** Who has taken nothing for so long is not called any more. */
const pauseAfter = 3 * day

/** Subscribers that are called at the same time. */
const atOnce = 10

/**
 * The message that waits for a subscriber. When there is none, one is made of everything since the last one; with it
 * goes the pointer, in one transaction: no change is left out, whenever the process ends.
 */
const waitingFor = async (strapi: Core.Strapi, { id, version }: Row, newest: number): Promise<Row | undefined> => {
  const openKey = String(id)
  const open: unknown = await strapi.db.query(messageUid).findOne({ where: { openKey } })
  if (isRow(open)) return open
  const since = Number(version)
  if (since >= newest) return undefined
  const { until, body } = await newsSince(strapi, since)
  const created: unknown = await strapi.db.transaction(async () => {
    await strapi.db.query(subscriberUid).update({ where: { id }, data: { version: until } })
    return body === undefined
      ? undefined
      : strapi.db.query(messageUid).create({ data: {
          key: newMessageId(), subscriber: id, openKey, since, until, body, tries: 0, nextAt: now(), createdAt: now(),
        } })
  })
  return isRow(created) ? created : undefined
}

/** Notes that a message was taken: nothing of it is kept. */
const noteTaken = async (strapi: Core.Strapi, subscriber: Row, message: Row) => {
  await strapi.db.transaction(async () => {
    await strapi.db.query(messageUid).delete({ where: { id: message.id } })
    await strapi.db.query(subscriberUid).update({
      where: { id: subscriber.id }, data: { deliveredAt: now(), failingSince: null },
    })
  })
}

const noteFailed = async (strapi: Core.Strapi, subscriber: Row, message: Row, outcome: Outcome & { taken: false }) => {
  const moment = now()
  const tries = Number(message.tries) + 1
  const gap = outcome.isFinal ? undefined : gaps[tries - 1]
  const since = subscriber.failingSince ? new Date(String(subscriber.failingSince)) : moment
  const isPaused = gap === undefined && (outcome.isFinal || moment.getTime() - since.getTime() >= pauseAfter)
  await strapi.db.transaction(async () => {
    await strapi.db.query(messageUid).update({ where: { id: message.id }, data: {
      tries, lastTriedAt: moment, lastError: outcome.reason,
      ...(gap === undefined ? { openKey: null } : { nextAt: new Date(moment.getTime() + gap) }),
    } })
    await strapi.db.query(subscriberUid).update({ where: { id: subscriber.id }, data: {
      failingSince: since, ...(isPaused ? { active: false, pausedBecause: outcome.reason } : {}),
    } })
  })
}

/** Hands a message over now, and notes what came of it. */
export const tryMessage = async (strapi: Core.Strapi, subscriber: Row, message: Row): Promise<Outcome> => {
  const outcome = await deliver(strapi, subscriber, String(message.key), String(message.body))
  if (outcome.taken) await noteTaken(strapi, subscriber, message)
  else await noteFailed(strapi, subscriber, message, outcome)
  return outcome
}

/** @returns whether something was taken; nothing when nothing was due */
const serve = async (strapi: Core.Strapi, subscriber: Row, newest: number): Promise<boolean | undefined> => {
  const message = await waitingFor(strapi, subscriber, newest)
  if (!message || new Date(String(message.nextAt)) > now()) return undefined
  return (await tryMessage(strapi, subscriber, message)).taken
}

/**
 * Tells every active subscriber what has changed since the last time. A message arrives at least once; a second copy,
 * with the same `webhook-id`, only when the process dies between the subscriber's yes and our note of it.
 * @returns what happened, as a German sentence; nothing when nothing was due
 */
export const sendDueMessages = async (strapi: Core.Strapi): Promise<string | undefined> => {
  const subscribers = rowsOf(await strapi.db.query(subscriberUid).findMany({ where: { active: true }, orderBy: { id: 'asc' } }))
  if (subscribers.length === 0) return undefined
  const newest = await readContentVersion(strapi)
  const results: (boolean | undefined)[] = []
  for (let first = 0; first < subscribers.length; first += atOnce) {
    results.push(...await Promise.all(subscribers.slice(first, first + atOnce).map(one => serve(strapi, one, newest))))
  }
  const [sent, failed] = [true, false].map(taken => results.filter(result => result === taken).length)
  return results.every(result => result === undefined) ? undefined : `${sent} Abonnements benachrichtigt, ${failed} nicht erreicht.`
}

/** Days for which a message that nobody took is kept: as long as `/api/changes` knows of it. */
const keptDays = 90

/** Forgets what nobody took and nobody sent again. */
export const forgetOldMessages = async (strapi: Core.Strapi, moment: Date): Promise<undefined> => {
  const before = new Date(moment.getTime() - keptDays * day)
  await strapi.db.query(messageUid).deleteMany({ where: { openKey: { $null: true }, createdAt: { $lt: before } } })
  return undefined
}
