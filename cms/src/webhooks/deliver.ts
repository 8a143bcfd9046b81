import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { addressOf, problemOf, send } from '../link-check/outgoing'
import type { Row } from '../public-api/row'
import { openSecret } from './secret'
import { maySendTo, readWebhookSettings } from './settings'
import { signatureHeaders } from './sign'
import { keySentence, problemSentence, refusedSentence, statusSentence } from './words'

/** How one try ended. */
export type Outcome =
  | { readonly taken: true }
  | {
    readonly taken: false
    /** In German, for coordination. */
    readonly reason: string
    /** No later try can end otherwise. */
    readonly isFinal: boolean
  }

const failed = (reason: string, isFinal = false): Outcome => ({ taken: false, reason, isFinal })

/** The secrets that sign now, the newest first. */
const secretsOf = (strapi: Core.Strapi, { secret, formerSecret, formerUntil }: Row): string[] => {
  const isFormerValid = formerSecret && new Date(String(formerUntil)) > now()
  return [secret, isFormerValid ? formerSecret : undefined].flatMap(sealed =>
    (typeof sealed === 'string' ? openSecret(strapi, sealed) ?? [] : []))
}

/** Tries once to hand a message to a subscriber. Whatever 2xx it answers, the message counts as taken. */
export const deliver = async (strapi: Core.Strapi, subscriber: Row, id: string, body: string): Promise<Outcome> => {
  const settings = readWebhookSettings()
  const url = String(subscriber.url)
  if (!maySendTo(url, settings)) return failed(refusedSentence, true)
  const secrets = secretsOf(strapi, subscriber)
  if (secrets.length === 0) return failed(keySentence, true)
  const target = new URL(url)
  try {
    const address = await addressOf(target.hostname, settings)
    if (address === undefined) return failed(refusedSentence)
    const timestamp = Math.floor(now().getTime() / 1000)
    const headers = { 'content-type': 'application/json', ...signatureHeaders({ id, timestamp, body }, secrets) }
    const { status } = await send(target, { method: 'POST', headers, body }, address, settings)
    return status >= 200 && status < 300 ? { taken: true } : failed(statusSentence(status), status === 410)
  } catch (error) {
    return failed(problemSentence(problemOf(error)))
  }
}
