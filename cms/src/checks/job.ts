import type { Core } from '@strapi/strapi'
import { addDays, berlinDay, dayMonthsBefore, now } from '../clock'
import { readMailSettings } from '../mail'
import { lastDayOf, mailLink, startRound, type Question } from './ask'
import { isDue, readInstitutions, type CheckedInstitution, type CheckedOffer } from './due'
import { roundUid } from './models'
import { endingsOf, pendingOffers, settleRound } from './pending'
import { findAnswers, findRounds, type Round } from './rows'
import { readSetting, type CheckSetting } from './setting'

/** Days after the question on which an institution is reminded. */
const reminderDays = [14, 28]

/** Days after the question from which coordination takes over. */
const patienceDays = 42

/** Days before its end on which an offer's institution is asked whether it goes on. */
export const fundingNoticeDays = 56

/** Offers whose end is near, and about whose end nobody was asked yet. */
const endingOffers = (offers: readonly CheckedOffer[], rounds: readonly Round[], today: string): CheckedOffer[] => {
  const asked = new Set(rounds.flatMap(({ endings }) => endings.map(({ documentId, validUntil }) => `${documentId} ${validUntil}`)))
  return offers.filter(({ documentId, validUntil }) =>
    validUntil !== null && validUntil >= today && validUntil <= addDays(today, fundingNoticeDays)
    && !asked.has(`${documentId} ${validUntil}`))
}

/** Whether an institution has been asked lately: one question in so many months, whatever became of the last one. */
export const restsAfter = (rounds: readonly Round[], today: string, months: number): boolean =>
  rounds.some(({ kind, state, askedAt }) =>
    kind === 'check' && (state === 'open' || berlinDay(askedAt) > dayMonthsBefore(today, months)))

/** What an institution is asked for the first time today; nothing when it is not its turn. */
const questionOf = (
  institution: CheckedInstitution, rounds: readonly Round[], today: string, { months }: CheckSetting,
): { kind: Round['kind'], question: Question } | undefined => {
  const ending = endingOffers(institution.offers, rounds, today)
  const isAsked = !restsAfter(rounds, today, months) && institution.offers.some(offer => isDue(offer, today, months))
  if (isAsked) return { kind: 'check', question: { institution, offers: institution.offers, ending } }
  return ending.length > 0 ? { kind: 'funding', question: { institution, offers: ending, ending } } : undefined
}

const remind = async (
  strapi: Core.Strapi, round: Round, institution: CheckedInstitution | undefined, moment: Date, { months, weeks }: CheckSetting,
): Promise<boolean> => {
  const today = berlinDay(moment)
  const asked = berlinDay(round.askedAt)
  const due = reminderDays.filter(days => addDays(asked, days) <= today).length
  const until = await lastDayOf(strapi, round.id)
  if (due <= round.reminders || !institution?.address || until === undefined || until <= today) return false
  const { address } = institution
  const pending = pendingOffers(round, institution, await findAnswers(strapi, [round.id]), months)
  const ending = endingsOf(round, pending)
  await strapi.db.transaction(async () => {
    await mailLink(strapi, round, { institution, offers: pending, ending, address, moment, weeks, reminder: due, until })
    // A job that comes late makes up for all of them with one mail.
    await strapi.db.query(roundUid).update({
      where: { id: round.id }, data: { reminders: due, mails: round.mails + 1, lastMailAt: moment },
    })
  })
  return true
}

interface Tally { asked: number, reminded: number, silent: number }

const follow = async (
  strapi: Core.Strapi, round: Round, institution: CheckedInstitution | undefined, setting: CheckSetting, moment: Date,
  tally: Tally,
) => {
  await settleRound(strapi, round.id, setting.months, moment)
  const [current] = await findRounds(strapi, { id: round.id })
  if (current?.state !== 'open') return
  if (addDays(berlinDay(round.askedAt), patienceDays) <= berlinDay(moment)) {
    await strapi.db.query(roundUid).update({ where: { id: round.id }, data: { state: 'silent', openKey: null, closedAt: moment } })
    tally.silent += 1
  } else if (await remind(strapi, current, institution, moment, setting)) tally.reminded += 1
}

const counted = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? `eine ${one}` : `${count} ${many}`])

const sentenceOf = ({ asked, reminded, silent }: Tally): string | undefined => {
  const parts = [
    ...counted(asked, 'Einrichtung gefragt', 'Einrichtungen gefragt'),
    ...counted(reminded, 'Einrichtung erinnert', 'Einrichtungen erinnert'),
    ...counted(silent, 'Einrichtung hat nicht geantwortet', 'Einrichtungen haben nicht geantwortet'),
  ]
  const words = parts.join(', ')
  return words === '' ? undefined : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/**
 * Asks the institutions whose turn it is, reminds those that were asked, and hands those that stay silent over to
 * coordination. It may run twice, and die at any point: each mail comes into being with the note that it exists.
 */
export const askInstitutions = async (strapi: Core.Strapi, moment: Date = now()): Promise<string | undefined> => {
  const setting = await readSetting(strapi)
  const today = berlinDay(moment)
  const tally: Tally = { asked: 0, reminded: 0, silent: 0 }
  const institutions = await readInstitutions(strapi)
  const byId = new Map(institutions.map(institution => [institution.documentId, institution]))
  for (const round of await findRounds(strapi, { state: { $in: ['open', 'silent'] } })) {
    await follow(strapi, round, byId.get(round.institutionId), setting, moment, tally)
  }
  if (!setting.on) return sentenceOf(tally)
  if (!readMailSettings(strapi).configured) return 'Niemand wurde gefragt: Es ist kein Mailserver eingerichtet.'
  const rounds = await findRounds(strapi, {})
  for (const institution of institutions) {
    const own = rounds.filter(({ institutionId }) => institutionId === institution.documentId)
    const next = questionOf(institution, own, today, setting)
    if (!next || institution.address === null) continue
    await startRound(strapi, next.kind, next.question, institution.address, moment, setting.weeks)
    tally.asked += 1
  }
  return sentenceOf(tally)
}
