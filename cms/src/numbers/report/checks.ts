import type { Core } from '@strapi/strapi'
import { answerUid, roundUid } from '../../checks/models'
import { rowsOf } from '../../public-api/row'
import { aroundYear, countMonths } from './month'
import { lineOf, type Group, type Span } from './table'

/** What institutions said when they were asked whether their offers are still right. */
export const checksGroup = async (strapi: Core.Strapi, year: number, span: Span): Promise<Group> => {
  const answers = rowsOf(await strapi.db.query(answerUid).findMany({
    select: ['answer', 'answeredAt'], where: { answer: { $notNull: true }, answeredAt: aroundYear(year) },
  }))
  const rounds = rowsOf(await strapi.db.query(roundUid).findMany({
    select: ['state', 'askedAt'], where: { askedAt: aroundYear(year), state: { $ne: 'replaced' } },
  }))
  const said = (word: string) => countMonths(answers.filter(({ answer }) => answer === word), 'answeredAt')
  return {
    title: 'Stimmt noch?',
    note: 'Angebote nach dem Monat der Antwort; gefragte und stumme Institutionen nach dem Monat, in dem die Frage hinausging.',
    lines: [
      lineOf('Institutionen gefragt', countMonths(rounds, 'askedAt'), year, span),
      lineOf('Institutionen ohne Antwort', countMonths(rounds.filter(({ state }) => state === 'silent'), 'askedAt'), year, span),
      lineOf('Angebote bestätigt', said('right'), year, span),
      lineOf('Angebote berichtigt', said('changed'), year, span),
      lineOf('Angebote, die es nicht mehr gibt', said('gone'), year, span),
    ],
  }
}
