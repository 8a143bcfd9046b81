import type { Core } from '@strapi/strapi'
import { suggestionUid } from './models'
import type { SuggestionRow } from './read-row'

/** Writes to a report under its rules: the day of closing and the history follow the state. */
export const updateSuggestion = async (
  strapi: Core.Strapi, documentId: string, change: Partial<Pick<SuggestionRow, 'state' | 'answer' | 'note'>>,
) => {
  const data: Record<string, unknown> = { ...change }
  await strapi.documents(suggestionUid).update({ documentId, data })
}
