import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { findByWords } from '../../editor-search/find'
import { rowsOf } from '../../public-api/row'
import { readCode } from '../code'
import { suggestionUid } from '../models'
import { readRow, type SuggestionRow } from '../read-row'
import { closedStates, suggestionKinds, suggestionStates } from '../vocabulary'

export const pageSize = 25

/** `open`: nobody has answered yet; `proposal`: corrections of an institution. */
export const ListSchema = z.object({
  state: z.enum([...suggestionStates, 'open', 'closed']).optional(),
  kind: z.enum([...suggestionKinds, 'proposal']).optional(),
  search: z.string().trim().max(200).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})

const openStates = suggestionStates.filter(state => !closedStates.includes(state))

const withState = (state: z.infer<typeof ListSchema>['state']): object => {
  if (state === undefined) return {}
  if (state === 'open') return { state: { $in: openStates } }
  return { state: state === 'closed' ? { $in: [...closedStates] } : state }
}

const withKind = (kind: z.infer<typeof ListSchema>['kind']): object => {
  if (kind === undefined) return {}
  return kind === 'proposal' ? { proposal: { $notNull: true } } : { kind }
}

const withWords = async (strapi: Core.Strapi, search: string): Promise<object> => {
  const code = readCode(search)
  if (code !== null && await strapi.db.query(suggestionUid).count({ where: { code } }) > 0) return { code }
  const found = search === '' ? undefined : await findByWords(strapi, suggestionUid, search)
  return found === undefined ? {} : { documentId: { $in: found } }
}

const longest = 200

const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

const listed = ({ proposal, ...row }: SuggestionRow) => ({
  documentId: row.documentId, code: row.code, kind: row.kind, state: row.state, language: row.language,
  receivedAt: row.receivedAt, closedAt: row.closedAt,
  text: shorten(row.text),
  about: row.aboutTitle ?? row.aboutPath,
  proposal: proposal ? { institution: proposal.from.institution, fields: proposal.fields.length } : null,
})

/** How many reports wait that nobody has looked at. */
export const countNew = async (strapi: Core.Strapi): Promise<number> =>
  strapi.db.query(suggestionUid).count({ where: { state: 'new' } })

const countStates = async (strapi: Core.Strapi): Promise<Record<string, number>> => Object.fromEntries(
  await Promise.all(suggestionStates.map(async state =>
    [state, await strapi.db.query(suggestionUid).count({ where: { state } })] as const)),
)

/** A page of the inbox: what is open comes oldest first, everything else newest first. */
export const listSuggestions = async (strapi: Core.Strapi, { state, kind, search, page }: z.infer<typeof ListSchema>) => {
  const where = { $and: [withState(state), withKind(kind), await withWords(strapi, search)] }
  const query = strapi.db.query(suggestionUid)
  const order = state === 'open' || state === 'new' || state === 'in-progress' ? 'asc' : 'desc'
  const rows = rowsOf(await query.findMany({
    where, orderBy: [{ receivedAt: order }, { id: order }], limit: pageSize, offset: (page - 1) * pageSize,
  }))
  return {
    counts: await countStates(strapi), total: await query.count({ where }), pageSize,
    suggestions: rows.map(row => listed(readRow(row))),
  }
}
