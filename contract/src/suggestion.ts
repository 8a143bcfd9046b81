import { z } from 'zod'
import { DateTimeSchema } from './fields/primitives.ts'
import type { suggestionKinds } from './vocabularies.ts'

/**
 * What became of a report, for whoever has its code: all that ever leaves of it. The answer to
 * `GET /api/suggestions/{code}`. What was sorted out as spam is called not adopted.
 */
export const SuggestionOutcomeSchema = z.object({
  state: z.enum(['new', 'in-progress', 'adopted', 'not-adopted']),
  receivedAt: DateTimeSchema.nullable(),
  closedAt: DateTimeSchema.nullable(),
  /** What the alliance answers. */
  answer: z.string().nullable(),
}).meta({ id: 'SuggestionOutcome' })

export type SuggestionOutcome = z.infer<typeof SuggestionOutcomeSchema>
export type SuggestionKind = (typeof suggestionKinds)[number]
