import type { Core } from '@strapi/strapi'
import { addDays, berlinDay, berlinMoment } from '../clock'
import { queueMail } from '../mail'
import { isRow } from '../public-api/row'
import type { CheckedInstitution, CheckedOffer } from './due'
import { linkUid, roundUid } from './models'
import { findRounds, type Round, type RoundKind } from './rows'
import { addressHashOf, hashOf, newToken } from './token'
import { checkMail } from './words'

/** What one mail is about. */
export interface Question {
  readonly institution: CheckedInstitution
  readonly offers: readonly CheckedOffer[]
  readonly ending: readonly CheckedOffer[]
}

interface MailOrder extends Question {
  readonly address: string
  readonly moment: Date
  /** Weeks for which its link holds. */
  readonly weeks: number
  readonly reminder: number
  /** The last day of the link, when it is not counted from today. */
  readonly until?: string
}

/** The last day of the newest link of a round. */
export const lastDayOf = async (strapi: Core.Strapi, roundId: number): Promise<string | undefined> => {
  const row: unknown = await strapi.db.query(linkUid).findOne({ where: { roundId, replacedAt: null }, orderBy: [{ id: 'desc' }] })
  return isRow(row) ? berlinDay(new Date(new Date(String(row.validUntil)).getTime() - 1)) : undefined
}

const replaceLinks = async (strapi: Core.Strapi, roundId: number, moment: Date) => {
  await strapi.db.query(linkUid).updateMany({ where: { roundId, replacedAt: { $null: true } }, data: { replacedAt: moment } })
}

/** Puts a mail with a new link into the outbox: the links before it hold no longer. Call it in a transaction. */
export const mailLink = async (
  strapi: Core.Strapi, round: Pick<Round, 'id' | 'kind' | 'mails'>, order: MailOrder,
) => {
  const { institution, offers, ending, address, moment, weeks, reminder, until } = order
  const token = newToken()
  const lastDay = until ?? addDays(berlinDay(moment), weeks * 7)
  await replaceLinks(strapi, round.id, moment)
  await strapi.db.query(linkUid).create({ data: {
    tokenHash: hashOf(token), roundId: round.id, institutionId: institution.documentId,
    addressHash: addressHashOf(institution.documentId, address),
    validUntil: berlinMoment(addDays(lastDay, 1), '00:00'),
  } })
  const url = `${strapi.config.get<string>('site.url')}/pruefung/${token}`
  const mail = checkMail({ kind: round.kind, reminder, institution: institution.name, offers, ending, until: lastDay, url })
  const isNew = await queueMail(strapi, {
    key: `check ${round.id} ${round.mails + 1}`, kind: round.kind === 'check' ? 'check' : 'check-funding', to: address, ...mail,
  })
  if (!isNew) throw new Error('This mail has been written already.')
}

/** Ends what is left of earlier rounds of an institution: their links hold no longer, nobody waits for their answers. */
const replaceRounds = async (strapi: Core.Strapi, institutionId: string, kind: RoundKind, moment: Date) => {
  for (const { id, state } of await findRounds(strapi, { institutionId, kind })) {
    await replaceLinks(strapi, id, moment)
    if (state === 'answered' || state === 'replaced') continue
    await strapi.db.query(roundUid).update({ where: { id }, data: { state: 'replaced', openKey: null, closedAt: moment } })
  }
}

/**
 * Begins a round: the round, its link and its mail come into being together or not at all.
 * @returns the new round's id
 */
export const startRound = async (
  strapi: Core.Strapi, kind: RoundKind, question: Question, address: string, moment: Date, weeks: number,
): Promise<number> => strapi.db.transaction(async () => {
  const { documentId } = question.institution
  await replaceRounds(strapi, documentId, kind, moment)
  const created: unknown = await strapi.db.query(roundUid).create({ data: {
    kind, institutionId: documentId, openKey: `${kind} ${documentId}`, state: 'open', askedAt: moment, mails: 1, reminders: 0,
    lastMailAt: moment,
    endings: question.ending.map(({ documentId: offer, validUntil }) => ({ documentId: offer, validUntil })),
  } })
  if (!isRow(created)) throw new Error('The round was not stored.')
  const id = Number(created.id)
  await mailLink(strapi, { id, kind, mails: 0 }, { ...question, address, moment, weeks, reminder: 0 })
  return id
})
