import type { Core } from '@strapi/strapi'
import { berlinDay } from '../clock'
import { isDue, readInstitutions, type CheckedInstitution, type CheckedOffer } from './due'
import { roundUid } from './models'
import { findAnswers, findRounds, type AnswerRow, type Round } from './rows'

/** Those of some offers whose end a round has named, as it still is. */
export const endingsOf = ({ endings }: Round, offers: readonly CheckedOffer[]): CheckedOffer[] =>
  offers.filter(({ documentId, validUntil }) =>
    endings.some(ending => ending.documentId === documentId && ending.validUntil === validUntil))

/** Offers about which a round still waits for a word. */
export const pendingOffers = (
  round: Round, institution: CheckedInstitution | undefined, answers: readonly AnswerRow[], months: number,
): CheckedOffer[] => {
  const given = answers.filter(({ roundId, answer }) => roundId === round.id && answer !== null)
  const said = new Set(given.map(({ documentId }) => documentId))
  const open = (institution?.offers ?? []).filter(({ documentId }) => !said.has(documentId))
  if (round.kind === 'funding') return endingsOf(round, open)
  // Measured on the day of the question: what coordination checked since is no longer open.
  const asked = berlinDay(round.askedAt)
  return open.filter(offer => isDue(offer, asked, months))
}

/** Ends a round whose questions are all answered, or opens it again when an answer was taken back. */
export const settleRound = async (
  strapi: Core.Strapi, roundId: number, months: number, moment: Date,
): Promise<void> => {
  const [round] = await findRounds(strapi, { id: roundId })
  if (!round || round.state === 'replaced') return
  const [institution] = await readInstitutions(strapi, round.institutionId)
  const isOpen = pendingOffers(round, institution, await findAnswers(strapi, [roundId]), months).length > 0
  if (isOpen === (round.state !== 'answered')) return
  await strapi.db.query(roundUid).update({ where: { id: roundId }, data: isOpen
    ? { state: 'open', closedAt: null, openKey: `${round.kind} ${round.institutionId}` }
    : { state: 'answered', closedAt: moment, openKey: null } })
}
