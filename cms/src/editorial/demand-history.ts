import type { Core } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'
import { germanFactsRow } from './german'

type Row = Record<string, unknown>

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRecord) : [])

const dayOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '' ? value.slice(0, 10) : undefined)

/**
 * What became of a demand stays readable: when an update brings it into another state, the state before goes into its
 * history, with the day since which it held. Nothing is noted where that day was never given.
 */
export const noteDemandState = async (strapi: Core.Strapi, uid: ContentUid, documentId: string, data: Row) => {
  if (uid !== 'api::demand.demand' || data.state === undefined) return
  const before = await germanFactsRow(strapi, uid, documentId)
  const since = dayOf(before?.since)
  if (!before || since === undefined || before.state === data.state || data.since === undefined) return
  // The same day again: somebody corrected a slip, and there was no such state.
  if (dayOf(data.since) === since) return
  const history = rowsOf(data.history ?? before.history)
  const isKnown = history.some(step => step.state === before.state && dayOf(step.since) === since)
  if (!isKnown) data.history = [...history, { state: before.state, since }]
}
