import { z } from 'zod'
import { documentShape, referenceShape } from './fields/document.ts'
import { SlugSchema } from './fields/primitives.ts'
import { topicIcons } from './vocabularies.ts'

/** Pages about this can be left at once, and do not tell a passer-by (tab, browser history) what they are about. */
const discreet = z.boolean()

export const TopicReferenceSchema = z.object({
  ...referenceShape,
  name: z.string(),
  slug: SlugSchema,
  icon: z.enum(topicIcons).nullable(),
  discreet,
}).meta({ id: 'TopicReference' })

/** What an offer is about. `synonyms` are words that people search with. */
export const TopicSchema = z.object({
  ...documentShape,
  name: z.string(),
  slug: SlugSchema,
  summary: z.string().nullable(),
  introduction: z.string().nullable(),
  icon: z.enum(topicIcons).nullable(),
  synonyms: z.array(z.string()),
  order: z.int(),
  discreet,
}).meta({ id: 'Topic' })

export type TopicReference = z.infer<typeof TopicReferenceSchema>
export type Topic = z.infer<typeof TopicSchema>
