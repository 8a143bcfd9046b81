import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { refuse } from '../../editorial/errors'
import { findSuggestion } from '../read-row'
import { updateSuggestion } from '../update'
import { suggestionStates } from '../vocabulary'

const words = (max: number) => z.string().trim().max(max).transform(text => (text === '' ? null : text)).nullable().optional()

export const ChangeSchema = z.object({
  state: z.enum(suggestionStates).optional(),
  answer: words(2000),
  note: words(5000),
  /** When the report that was shown had last changed. */
  seen: z.string(),
})

/** Answers a report. @throws a refusal when somebody else was quicker */
export const changeSuggestion = async (
  strapi: Core.Strapi, documentId: string, { seen, ...change }: z.infer<typeof ChangeSchema>,
) => strapi.db.transaction(async () => {
  const { updatedAt } = await findSuggestion(strapi, documentId)
  if (updatedAt !== seen) refuse('Diesen Hinweis hat gerade jemand anders bearbeitet. Bitte sehen Sie sich den neuen Stand an.')
  await updateSuggestion(strapi, documentId, change)
})
