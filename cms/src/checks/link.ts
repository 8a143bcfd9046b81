import type { Core } from '@strapi/strapi'
import { berlinDay } from '../clock'
import { isRow } from '../public-api/row'
import { linkUid } from './models'
import { hashOf, tokenPattern } from './token'

/** Somebody who holds a link that is valid. */
export interface OpenLink {
  readonly roundId: number
  readonly institutionId: string
  readonly addressHash: string
  /** The last day of it. */
  readonly until: string
}

/** `unknown`: never given out; `replaced`: a newer one holds; `expired`: its weeks are over. */
export type LinkState = { readonly state: 'open', readonly link: OpenLink } | { readonly state: 'unknown' | 'replaced' | 'expired' }

/** What a token is worth at a moment. */
export const readLink = async (strapi: Core.Strapi, token: string, moment: Date): Promise<LinkState> => {
  if (!tokenPattern.test(token)) return { state: 'unknown' }
  const row: unknown = await strapi.db.query(linkUid).findOne({ where: { tokenHash: hashOf(token) } })
  if (!isRow(row)) return { state: 'unknown' }
  const [validUntil, replacedAt] = [row.validUntil, row.replacedAt].map(value =>
    (value === null || value === undefined ? undefined : new Date(String(value))))
  if (replacedAt && replacedAt <= moment) return { state: 'replaced' }
  if (!validUntil || validUntil <= moment) return { state: 'expired' }
  return { state: 'open', link: {
    roundId: Number(row.roundId), institutionId: String(row.institutionId), addressHash: String(row.addressHash),
    until: berlinDay(new Date(validUntil.getTime() - 1)),
  } }
}
