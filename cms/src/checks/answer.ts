import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { berlinDay, now } from '../clock'
import { isRow } from '../public-api/row'
import { withSingleContentVersion } from '../content-version'
import { storeProposal } from '../suggestions/proposals'
import { suggestionUid } from '../suggestions/models'
import { updateSuggestion } from '../suggestions/update'
import { offerUid, readInstitutions, type CheckedInstitution, type CheckedOffer } from './due'
import type { OpenLink } from './link'
import { markChecked, type Check } from './mark'
import { answerUid } from './models'
import { settleRound } from './pending'
import { findAnswers, type Answer, type AnswerRow } from './rows'
import { readSetting } from './setting'

/** How a correction came to us, as coordination reads it. */
export const via = 'Bestätigungslink'

const goneNote = 'Gibt es nicht mehr. Bitte prüfen und als beendet veröffentlichen.'

interface Said {
  readonly answer: Answer | null
  readonly code?: string | null
  readonly check?: { readonly checkedAt: string, readonly before: Check }
}

const write = async (
  strapi: Core.Strapi, { roundId }: OpenLink, documentId: string, known: AnswerRow | undefined, moment: Date, said: Said,
) => {
  const data = {
    answer: said.answer, answeredAt: moment, code: said.code ?? null, checkedAt: said.check?.checkedAt ?? null,
    before: said.check?.before ?? null, steps: (known?.steps ?? 0) + 1,
  }
  if (known) await strapi.db.query(answerUid).update({ where: { id: known.id }, data })
  else await strapi.db.query(answerUid).create({ data: { ...data, key: `${roundId} ${documentId}`, roundId, documentId } })
}

/** Takes back what an answer did: the day of the check, or a report that nobody has looked at yet. */
const takeBack = async (strapi: Core.Strapi, offer: CheckedOffer, known: AnswerRow | undefined) => {
  if (known?.answer === 'right' && known.before && offer.checkedAt === known.checkedAt) {
    await markChecked(strapi, offer.documentId, known.before)
  }
  if (known?.code) {
    const row: unknown = await strapi.db.query(suggestionUid).findOne({ select: ['documentId', 'state'], where: { code: known.code } })
    if (isRow(row) && row.state === 'new') {
      await updateSuggestion(strapi, String(row.documentId), {
        state: 'not-adopted', note: 'Die Einrichtung hat das selbst zurückgenommen.',
      })
    }
  }
}

export interface Statement {
  readonly answer: Answer | 'undo'
  /** New values by field, in the shape of the dashboard's form; of a correction alone. */
  readonly fields?: Readonly<Record<string, unknown>>
  readonly note?: string
  /** When the site took it; earlier than now when it had to wait for the CMS. */
  readonly at: Date
}

type Context = readonly [strapi: Core.Strapi, link: OpenLink, institution: CheckedInstitution]

const proposalKey = (parts: readonly unknown[]) => `check-${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`

const confirm = async ([strapi, link, { name }]: Context, offer: CheckedOffer, known: AnswerRow | undefined, at: Date) => {
  const checkedAt = berlinDay(at)
  if (known?.answer === 'right' && known.checkedAt === checkedAt && offer.checkedAt === checkedAt) return
  // Somebody has checked it since this was sent: the newer day stays.
  if (offer.checkedAt !== null && offer.checkedAt > checkedAt) return
  if (known?.answer !== 'right') await takeBack(strapi, offer, known)
  const before = known?.answer === 'right' && known.before ? known.before : { checkedAt: offer.checkedAt, checkedBy: offer.checkedBy }
  await markChecked(strapi, offer.documentId, { checkedAt, checkedBy: name.slice(0, 150) })
  await write(strapi, link, offer.documentId, known, at, { answer: 'right', check: { checkedAt, before } })
}

/** @returns the code of the report; null when nothing differs from what is public */
const correct = async (
  [strapi, link, { name }]: Context, offer: CheckedOffer, known: AnswerRow | undefined, { fields = {}, note, at }: Statement,
): Promise<string | null> => {
  const code = await storeProposal(strapi, {
    uid: offerUid, documentId: offer.documentId, from: { institution: name, via }, fields,
    ...(note ? { note } : {}),
    idempotencyKey: proposalKey([link.roundId, offer.documentId, known?.answer === 'changed' ? 0 : known?.steps ?? 0, fields, note ?? '']),
  })
  if (code === null || code === known?.code) return code
  // Corrections add up; an answer of another kind is taken back by the first of them.
  if (known?.answer !== 'changed') await takeBack(strapi, offer, known)
  await write(strapi, link, offer.documentId, known, at, { answer: 'changed', code })
  return code
}

const reportGone = async ([strapi, link, { name }]: Context, offer: CheckedOffer, known: AnswerRow | undefined, at: Date) => {
  if (known?.answer === 'gone') return
  await takeBack(strapi, offer, known)
  const code = await storeProposal(strapi, {
    uid: offerUid, documentId: offer.documentId, from: { institution: name, via }, fields: { serviceStatus: 'ended' }, note: goneNote,
    idempotencyKey: proposalKey([link.roundId, offer.documentId, known?.steps ?? 0, 'gone']),
  })
  await write(strapi, link, offer.documentId, known, at, { answer: 'gone', code })
}

const undo = async ([strapi, link]: Context, offer: CheckedOffer, known: AnswerRow | undefined, at: Date) => {
  if (!known?.answer) return
  await takeBack(strapi, offer, known)
  await write(strapi, link, offer.documentId, known, at, { answer: null })
}

/** What became of a statement: `unknown` means that these offers are not the institution's, or not public any more. */
export type Taken = { readonly state: 'taken', readonly code: string | null } | { readonly state: 'unknown' }

/**
 * Takes what an institution says about one of its offers, or about all of them: all of it or nothing. Said again, it
 * changes nothing.
 * @param documentId `all` confirms every offer about which it has not said something else
 * @throws ValidationError naming fields of a correction that are no values
 */
export const takeStatement = async (
  strapi: Core.Strapi, link: OpenLink, documentId: string, statement: Statement,
): Promise<Taken> => strapi.db.transaction(async () => withSingleContentVersion(strapi, async (): Promise<Taken> => {
  const [institution] = await readInstitutions(strapi, link.institutionId)
  if (!institution) return { state: 'unknown' }
  const context: Context = [strapi, link, institution]
  const known = new Map((await findAnswers(strapi, [link.roundId])).map(answer => [answer.documentId, answer]))
  const { answer, at } = statement
  let code: string | null = null
  if (documentId === 'all') {
    for (const offer of institution.offers) {
      const said = known.get(offer.documentId)
      if (said?.answer === 'changed' || said?.answer === 'gone') continue
      await confirm(context, offer, said, at)
    }
  } else {
    const offer = institution.offers.find(candidate => candidate.documentId === documentId)
    if (!offer) return { state: 'unknown' }
    const said = known.get(documentId)
    if (answer === 'right') await confirm(context, offer, said, at)
    else if (answer === 'gone') await reportGone(context, offer, said, at)
    else if (answer === 'undo') await undo(context, offer, said, at)
    else code = await correct(context, offer, said, statement)
  }
  await settleRound(strapi, link.roundId, (await readSetting(strapi)).months, now())
  return { state: 'taken', code }
}))
