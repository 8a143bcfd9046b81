import { z } from 'zod'
import { BlocksSchema } from './fields/blocks.ts'
import { documentShape, referenceShape } from './fields/document.ts'
import { SlugSchema } from './fields/primitives.ts'
import { HelpLineReferenceSchema, OfferReferenceSchema } from './references.ts'
import { TopicReferenceSchema } from './topic.ts'
import { topicIcons } from './vocabularies.ts'

const cardFields = {
  title: z.string(),
  slug: SlugSchema,
  summary: z.string(),
  icon: z.enum(topicIcons).nullable(),
}

export const GuideReferenceSchema = z.object({ ...referenceShape, ...cardFields }).meta({ id: 'GuideReference' })

/** A guide as a card, with the topics on whose pages it stands. */
export const GuideCardSchema = GuideReferenceSchema.extend({
  topics: z.array(TopicReferenceSchema),
}).meta({ id: 'GuideCard' })

const stepFields = {
  title: z.string(),
  text: BlocksSchema,
  byWhen: z.string().nullable(),
  documentsToBring: z.array(z.string()),
  responsibleAuthority: z.string().nullable(),
  order: z.int(),
  offers: z.array(OfferReferenceSchema),
  helpLines: z.array(HelpLineReferenceSchema),
}

/** A step as part of its guide. */
export const GuideStepReferenceSchema = z.object({ ...referenceShape, ...stepFields }).meta({ id: 'GuideStepReference' })

/** A step as an offer names it: where it can be read. */
export const GuideStepMentionSchema = z.object({
  ...referenceShape,
  title: z.string(),
  guide: GuideReferenceSchema,
}).meta({ id: 'GuideStepMention' })

/**
 * One thing to do: the title is an instruction, `byWhen` a few words ("in den ersten Tagen"), `offers` and `helpLines`
 * are who helps. It is public only while its guide is.
 */
export const GuideStepSchema = z.object({
  ...documentShape,
  ...stepFields,
  guide: GuideReferenceSchema,
}).meta({ id: 'GuideStep' })

/** The first steps in a certain situation. `synonyms` are words that people search with. */
export const GuideSchema = z.object({
  ...documentShape,
  ...cardFields,
  introduction: BlocksSchema,
  closing: BlocksSchema,
  synonyms: z.array(z.string()),
  topics: z.array(TopicReferenceSchema),
  order: z.int(),
}).meta({ id: 'Guide' })

/** One guide with its steps in their order. */
export const GuideDetailSchema = GuideSchema.extend({
  steps: z.array(GuideStepReferenceSchema),
}).meta({ id: 'GuideDetail' })

export type GuideReference = z.infer<typeof GuideReferenceSchema>
export type GuideCard = z.infer<typeof GuideCardSchema>
export type GuideStepReference = z.infer<typeof GuideStepReferenceSchema>
export type GuideStepMention = z.infer<typeof GuideStepMentionSchema>
export type GuideStep = z.infer<typeof GuideStepSchema>
export type Guide = z.infer<typeof GuideSchema>
export type GuideDetail = z.infer<typeof GuideDetailSchema>
