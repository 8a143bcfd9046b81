import type { Core } from '@strapi/strapi'
import { isRow } from '../public-api/row'
import { moment, text } from '../public-api/values'
import { readCode } from './code'
import { suggestionUid } from './models'
import { outcomeStates } from './vocabulary'

/** All that ever leaves of a report. */
export interface Outcome {
  readonly state: (typeof outcomeStates)[number]
  readonly receivedAt: string | null
  readonly closedAt: string | null
  readonly answer: string | null
}

/** What became of the report with this code; null for an unknown one. Both take the same one question. */
export const readOutcome = async (strapi: Core.Strapi, value: string): Promise<Outcome | null> => {
  const row: unknown = await strapi.db.query(suggestionUid).findOne({
    select: ['state', 'receivedAt', 'closedAt', 'answer'],
    where: { code: readCode(value) ?? '-' },
  })
  if (!isRow(row)) return null
  const state = outcomeStates.find(known => known === row.state) ?? 'not-adopted'
  return {
    state, receivedAt: moment(row.receivedAt), closedAt: moment(row.closedAt), answer: row.state === 'spam' ? null : text(row.answer),
  }
}
