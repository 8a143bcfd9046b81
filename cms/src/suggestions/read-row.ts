import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { refuse } from '../editorial/errors'
import { suggestionUid } from './models'
import { ProposalSchema } from './proposals/stored'
import { suggestionKinds, suggestionStates } from './vocabulary'

const moment = z.union([z.string(), z.date(), z.number()]).transform(value => new Date(value).toISOString())

/** Who set which state when, the oldest first. */
export const HistorySchema = z.array(z.object({
  at: z.string(), userId: z.number().nullable(), state: z.enum(suggestionStates),
}))

const RowSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  code: z.string(),
  kind: z.enum(suggestionKinds),
  state: z.enum(suggestionStates),
  text: z.string(),
  language: z.string().nullable(),
  email: z.string().nullable(),
  note: z.string().nullable(),
  answer: z.string().nullable(),
  aboutTitle: z.string().nullable(),
  aboutPath: z.string().nullable(),
  aboutType: z.string().nullable(),
  aboutDocumentId: z.string().nullable(),
  receivedAt: moment.nullable(),
  closedAt: moment.nullable(),
  repliedAt: moment.nullable(),
  updatedAt: moment,
  resultType: z.string().nullable(),
  resultDocumentId: z.string().nullable(),
  history: HistorySchema.nullable(),
  proposal: ProposalSchema.nullable(),
})

/** A report with everything that is kept of it; for coordination alone. */
export type SuggestionRow = z.infer<typeof RowSchema>

export const readRow = (value: unknown): SuggestionRow => RowSchema.parse(value)

/** @throws a refusal when it is gone */
export const findSuggestion = async (strapi: Core.Strapi, documentId: string): Promise<SuggestionRow> => {
  const row: unknown = await strapi.db.query(suggestionUid).findOne({ where: { documentId } })
  return row === null || row === undefined ? refuse('Diesen Hinweis gibt es nicht mehr.') : readRow(row)
}
