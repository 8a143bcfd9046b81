import type { Core } from '@strapi/strapi'
import { publishOrExplain } from '../../approval/rehearse'
import { offerUid } from '../../checks/due'
import { markChecked } from '../../checks/mark'
import { berlinDay, now } from '../../clock'
import { readState } from '../../comparison'
import { refuse } from '../../editorial/errors'
import { defaultLocale } from '../../locales/locales'
import { publishedGerman } from '../../public-api/read/published'
import { isRow } from '../../public-api/row'
import { day } from '../../public-api/values'
import { suggestionUid } from '../models'
import { findSuggestion, type SuggestionRow } from '../read-row'
import { updateSuggestion } from '../update'
import { closedStates } from '../vocabulary'
import { describeProposal, hashOf } from './describe'
import type { Proposal } from './stored'

export interface Decision {
  /** Names of the fields that are taken over. */
  readonly fields: readonly string[]
  /** Of the draft that the editor has seen. */
  readonly seen: string
  /** Whether the German version appears at once. */
  readonly publish: boolean
}

const writeDraft = async (strapi: Core.Strapi, { uid, documentId }: Proposal, wanted: Proposal['fields']) => {
  if (wanted.length === 0) return
  const data = Object.fromEntries(wanted.map(({ name, after }) => [name, after ?? null]))
  await strapi.documents(uid).update({ documentId, locale: defaultLocale, data })
}

/** A report that is taken over in full and public is done; one that is begun is in progress. */
const stateAfter = async (strapi: Core.Strapi, proposal: Proposal, row: SuggestionRow) => {
  const { fields } = await describeProposal(strapi, proposal)
  if (fields.every(({ taken }) => taken === 'public')) return 'adopted'
  return row.state === 'new' || closedStates.includes(row.state) ? 'in-progress' : row.state
}

/** Who corrected an offer has looked at it: with the correction in public, it is checked since that day. */
const noteCheck = async (strapi: Core.Strapi, { uid, documentId, from }: Proposal, { receivedAt }: SuggestionRow) => {
  if (uid !== offerUid || receivedAt === null) return
  const present: unknown = await strapi.db.query(uid).findOne({ select: ['checkedAt'], where: { documentId, ...publishedGerman } })
  const checkedAt = berlinDay(new Date(receivedAt))
  if (!isRow(present) || (day(present.checkedAt) ?? '') >= checkedAt) return
  await markChecked(strapi, documentId, { checkedAt, checkedBy: from.institution.slice(0, 150) })
}

/**
 * Writes what was proposed into the German draft, as the editor who is signed in and under the rules of every write, and
 * publishes it on request: all of it or nothing.
 * @throws a refusal in German when the draft changed since it was shown, is gone, or lacks something for publishing
 */
export const applyProposal = async (strapi: Core.Strapi, documentId: string, { fields, seen, publish }: Decision) =>
  strapi.db.transaction(async () => {
    const row = await findSuggestion(strapi, documentId)
    const { proposal } = row
    if (!proposal) return refuse('Zu diesem Hinweis gehört kein Vorschlag, der übernommen werden kann.')
    const present = await readState(strapi, proposal.uid, proposal.documentId, defaultLocale)
    if (!present) return refuse('Den Eintrag gibt es nicht mehr. Der Vorschlag kann nicht übernommen werden.')
    if (hashOf(present.state, proposal) !== seen) {
      refuse('Der Eintrag wurde gerade geändert. Bitte sehen Sie sich den neuen Stand an.')
    }
    const wanted = proposal.fields.filter(({ name }) => fields.includes(name))
    if (wanted.length < new Set(fields).size) refuse('Dieses Feld gehört nicht zum Vorschlag.')
    await writeDraft(strapi, proposal, wanted)
    if (publish) await publishOrExplain(strapi, proposal.uid, proposal.documentId, [defaultLocale])
    const appliedAt = now().toISOString()
    const kept: Proposal = {
      ...proposal, fields: proposal.fields.map(field => (wanted.includes(field) ? { ...field, appliedAt } : field)),
    }
    await strapi.db.query(suggestionUid).update({ where: { id: row.id }, data: { proposal: kept } })
    const state = await stateAfter(strapi, proposal, row)
    await updateSuggestion(strapi, documentId, { state })
    if (state === 'adopted') await noteCheck(strapi, proposal, row)
  })
