import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { now } from '../../clock'
import { compareStates, labelOf, readState, titleField, type DocumentState } from '../../comparison'
import { refuse } from '../../editorial/errors'
import { defaultLocale } from '../../locales/locales'
import { isRow } from '../../public-api/row'
import { newCode } from '../code'
import { suggestionUid } from '../models'
import type { ProposalUid } from './fields'
import { readValues } from './read-values'
import type { Proposal } from './stored'

/** What an institution corrects about an entry. */
export interface ProposalInput {
  readonly uid: ProposalUid
  readonly documentId: string
  /** Its name, and how it told us, as "Bestätigungslink". */
  readonly from: Proposal['from']
  /** New German values by field, in the shape of the dashboard's form; fields that are left out stay as they are. */
  readonly fields: Readonly<Record<string, unknown>>
  /** What else it wants to say. */
  readonly note?: string
  /** The same proposal sent again is stored once. */
  readonly idempotencyKey?: string
}

const maxNote = 4000

const wordsOf = ({ uid, from, fields, note }: ProposalInput & { readonly fields: DocumentState }): string => {
  const labels = Object.keys(fields).map(name => labelOf(uid, name)).join(', ')
  return [
    `${from.institution} (${from.via}) ${labels === '' ? 'schreibt:' : `berichtigt: ${labels}.`}`,
    ...(note?.trim() ? [note.trim().slice(0, maxNote)] : []),
  ].join('\n\n').slice(0, 5000)
}

const knownCode = async (strapi: Core.Strapi, idempotencyKey: string): Promise<string | null> => {
  const row: unknown = await strapi.db.query(suggestionUid).findOne({ select: ['code'], where: { idempotencyKey } })
  return isRow(row) && typeof row.code === 'string' ? row.code : null
}

/**
 * Stores what an institution corrects as a report for coordination: per field what visitors read now and what they shall
 * read. Nothing of the entry changes. Part of the caller's transaction, if there is one.
 * @returns the code of the report; null when all fields say already what is proposed, and there is no note
 * @throws ValidationError naming fields that are unknown or whose value is none; ApplicationError when the entry is gone
 */
export const storeProposal = async (strapi: Core.Strapi, input: ProposalInput): Promise<string | null> => {
  const { uid, documentId, from, note, idempotencyKey = randomUUID() } = input
  const known = await knownCode(strapi, idempotencyKey)
  if (known !== null) return known
  const after = readValues(strapi, uid, input.fields)
  const present = await readState(strapi, uid, documentId, defaultLocale, 'published')
    ?? await readState(strapi, uid, documentId, defaultLocale)
  if (!present) return refuse('Diesen Eintrag gibt es nicht mehr.')
  const before: DocumentState = Object.fromEntries(Object.keys(after).map(name => [name, present.state[name] ?? null]))
  const differing = compareStates(strapi, uid, before, after).map(({ field }) => field)
  if (differing.length === 0 && !note?.trim()) return null
  const changed: DocumentState = Object.fromEntries(differing.map(name => [name, after[name]]))
  const proposal: Proposal = {
    uid, documentId, from, fields: differing.map(name => ({ name, before: before[name], after: after[name] })),
  }
  const code = newCode()
  await strapi.documents(suggestionUid).create({
    data: {
      idempotencyKey, code, kind: 'wrong-information', state: 'new', language: defaultLocale, receivedAt: now(),
      text: wordsOf({ ...input, fields: changed }),
      aboutType: uid, aboutDocumentId: documentId,
      aboutTitle: String(present.state[titleField(uid)] ?? '').slice(0, 200),
      proposal: differing.length === 0 ? null : proposal,
    },
  })
  return code
}
