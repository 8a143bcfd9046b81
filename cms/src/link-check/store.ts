import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { rowsOf, type Row } from '../public-api/row'
import type { Problem } from './ask'
import { states, type Known, type LinkState } from './judge'
import { linkCheckUid } from './models'

/** An address outside and what is known of it. */
export interface CheckedLink extends Known {
  readonly url: string
  readonly checkedAt: string | null
  /** `uid documentId` of entries that named it in the last night. */
  readonly entries: readonly string[]
}

const problems: readonly Problem[] = ['no-such-host', 'no-answer', 'timeout', 'certificate', 'too-many-redirects']

export const hashOf = (url: string) => createHash('sha256').update(url).digest('hex')

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

const moment = (value: unknown) => (value === null || value === undefined ? null : new Date(String(value)).toISOString())

const readState = (value: unknown): LinkState => states.find(state => state === value) ?? 'unsure'

const fromRow = (row: Row): CheckedLink => ({
  url: String(row.url), state: readState(row.state), status: typeof row.status === 'number' ? row.status : null,
  problem: problems.find(problem => problem === row.problem) ?? null, movedTo: text(row.movedTo),
  failingSince: text(row.failingSince), lastFailure: text(row.lastFailure), failures: Number(row.failures ?? 0),
  checkedAt: moment(row.checkedAt),
  entries: Array.isArray(row.entries) ? row.entries.filter(entry => typeof entry === 'string') : [],
})

/** What is known of some addresses, or of all in a state; by address. */
export const readChecked = async (
  strapi: Core.Strapi, which: { urls: readonly string[] } | { state: LinkState } | 'all',
): Promise<Map<string, CheckedLink>> => {
  const where = which === 'all' ? {} : 'urls' in which ? { urlHash: { $in: which.urls.map(hashOf) } } : { state: which.state }
  const rows = rowsOf(await strapi.db.query(linkCheckUid).findMany({ where, orderBy: { id: 'asc' } }))
  return new Map(rows.map(fromRow).map(link => [link.url, link]))
}

/** Notes what an address answered. @param entries who names it; left as it is when missing */
export const noteChecked = async (strapi: Core.Strapi, url: string, known: Known, entries?: readonly string[]) => {
  const query = strapi.db.query(linkCheckUid)
  const answers = known.state === 'ok' || known.state === 'moved'
  const data = {
    ...known, url, checkedAt: now(), ...(answers ? { okAt: now() } : {}), ...(entries === undefined ? {} : { entries }),
  }
  const urlHash = hashOf(url)
  const updated: unknown = await query.update({ where: { urlHash }, data })
  if (!updated) await query.create({ data: { ...data, urlHash, entries: entries ?? [] } })
}

/** Forgets addresses that nobody names any more. */
export const forgetUnnamed = async (strapi: Core.Strapi, named: ReadonlySet<string>, known: Iterable<string>) => {
  const gone = [...known].filter(url => !named.has(url)).map(hashOf)
  if (gone.length > 0) await strapi.db.query(linkCheckUid).deleteMany({ where: { urlHash: { $in: gone } } })
}
