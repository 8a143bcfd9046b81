import type { Core } from '@strapi/strapi'
import { berlinDay, now } from '../clock'
import { refuse } from '../editorial/errors'
import { readMailSettings } from '../mail'
import { lastDayOf, mailLink, startRound } from './ask'
import { isDue, readInstitutions, type CheckedInstitution } from './due'
import { fundingNoticeDays, restsAfter } from './job'
import { roundUid } from './models'
import { endingsOf, pendingOffers } from './pending'
import { findAnswers, findRounds, type AnswerRow, type Round } from './rows'
import { readSetting } from './setting'

/**
 * Where an institution stands: `silent` and the two without an address are coordination's; `asked` and `reminded` wait;
 * `answered` is done; `due` is asked with the next run; `fresh` needs nothing; `empty` has no public offers.
 */
export type Standing = 'silent' | 'no-address' | 'stopped' | 'asked' | 'reminded' | 'due' | 'answered' | 'fresh' | 'empty'

/** What coordination has to do itself. */
export const toDo: readonly Standing[] = ['silent', 'no-address', 'stopped']

export interface CheckRow {
  readonly documentId: string
  readonly name: string
  readonly standing: Standing
  readonly address: string | null
  readonly offers: number
  /** Titles of offers that should be looked at again. */
  readonly due: readonly string[]
  readonly askedAt: string | null
  readonly lastMailAt: string | null
  readonly reminders: number
  readonly until: string | null
  /** Answers of the last round. */
  readonly right: number
  readonly changed: number
  readonly gone: number
  readonly answeredAt: string | null
}

const standingOf = (
  institution: CheckedInstitution, last: Round | undefined, pending: number, due: number, isResting: boolean,
): Standing => {
  if (institution.offers.length === 0) return 'empty'
  if (last?.state === 'open') return last.reminders > 0 ? 'reminded' : 'asked'
  if (last?.state === 'silent' && pending > 0) return 'silent'
  if (due > 0 && !isResting) return institution.stopped ? 'stopped' : institution.address === null ? 'no-address' : 'due'
  return last?.state === 'answered' ? 'answered' : 'fresh'
}

const rowOf = async (
  strapi: Core.Strapi, institution: CheckedInstitution, rounds: readonly Round[], answers: readonly AnswerRow[],
  months: number,
): Promise<CheckRow> => {
  // What still waits says more than what came after it.
  const last = rounds.find(({ state }) => state === 'open') ?? rounds[0]
  const said = answers.filter(({ roundId }) => roundId === last?.id)
  const count = (answer: AnswerRow['answer']) => said.filter(row => row.answer === answer).length
  const pending = last ? pendingOffers(last, institution, answers, months).length : 0
  const due = institution.offers.filter(offer => isDue(offer, berlinDay(), months))
  const times = said.filter(({ answer }) => answer !== null).map(({ answeredAt }) => answeredAt.getTime())
  return {
    documentId: institution.documentId, name: institution.name, address: institution.address,
    offers: institution.offers.length,
    standing: standingOf(institution, last, pending, due.length, restsAfter(rounds, berlinDay(), months)),
    due: due.map(({ title }) => title),
    askedAt: last?.askedAt.toISOString() ?? null, lastMailAt: last?.lastMailAt.toISOString() ?? null,
    reminders: last?.reminders ?? 0,
    until: last ? await lastDayOf(strapi, last.id) ?? null : null,
    right: count('right'), changed: count('changed'), gone: count('gone'),
    answeredAt: times.length > 0 ? new Date(Math.max(...times)).toISOString() : null,
  }
}

const order: readonly Standing[] = ['silent', 'no-address', 'stopped', 'due', 'reminded', 'asked', 'answered', 'fresh', 'empty']

/** Every public institution and where it stands, what coordination has to do first. */
export const readChecks = async (strapi: Core.Strapi): Promise<CheckRow[]> => {
  const { months } = await readSetting(strapi)
  const [institutions, rounds] = [await readInstitutions(strapi), await findRounds(strapi, { state: { $ne: 'replaced' } })]
  const answers = await findAnswers(strapi, rounds.map(({ id }) => id))
  const rows: CheckRow[] = []
  for (const institution of institutions) {
    const own = rounds.filter(({ institutionId }) => institutionId === institution.documentId)
    rows.push(await rowOf(strapi, institution, own, answers, months))
  }
  return rows.sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || a.name.localeCompare(b.name, 'de'))
}

const requireInstitution = async (strapi: Core.Strapi, documentId: string) => {
  const [institution] = await readInstitutions(strapi, documentId)
  if (!institution || institution.offers.length === 0) return refuse('Diese Institution hat keine öffentlichen Angebote.')
  if (institution.stopped) return refuse('Diese Adresse möchte nicht mehr angeschrieben werden. Bitte rufen Sie an, oder tragen Sie eine andere ein.')
  if (institution.address === null) return refuse('Es fehlt die „E-Mail für Rückfragen“. Bitte tragen Sie sie bei der Institution ein.')
  if (!readMailSettings(strapi).configured) return refuse('Es ist kein Mailserver eingerichtet.')
  return { institution, address: institution.address }
}

/** "Jetzt fragen": a new round for one institution, whatever became of the last one. */
export const askNow = async (strapi: Core.Strapi, documentId: string): Promise<{ message: string }> => {
  const { institution, address } = await requireInstitution(strapi, documentId)
  const limit = new Date(now().getTime() + fundingNoticeDays * 24 * 3_600_000)
  const ending = institution.offers.filter(({ validUntil }) => validUntil !== null && validUntil <= berlinDay(limit))
  const { weeks } = await readSetting(strapi)
  await startRound(strapi, 'check', { institution, offers: institution.offers, ending }, address, now(), weeks)
  return { message: `Die Nachricht an ${institution.name} liegt in der Post.` }
}

/** "Link neu schicken": another link for the round that runs or stayed silent; the one before it holds no longer. */
export const sendLinkAgain = async (strapi: Core.Strapi, documentId: string): Promise<{ message: string }> => {
  const { institution, address } = await requireInstitution(strapi, documentId)
  const { months, weeks } = await readSetting(strapi)
  await strapi.db.transaction(async () => {
    const [round] = await findRounds(strapi, { institutionId: documentId, state: { $in: ['open', 'silent'] } })
    if (!round) return refuse('Diese Institution wird gerade nicht gefragt. Bitte wählen Sie „Jetzt fragen“.')
    const offers = pendingOffers(round, institution, await findAnswers(strapi, [round.id]), months)
    const ending = endingsOf(round, offers)
    await mailLink(strapi, round, { institution, offers, ending, address, moment: now(), weeks, reminder: 1 })
    await strapi.db.query(roundUid).update({ where: { id: round.id }, data: { mails: round.mails + 1, lastMailAt: now() } })
  })
  return { message: `Ein neuer Link für ${institution.name} liegt in der Post. Der alte gilt nicht mehr.` }
}
