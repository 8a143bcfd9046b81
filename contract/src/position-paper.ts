import { z } from 'zod'
import { BlocksSchema } from './fields/blocks.ts'
import { documentShape, referenceShape } from './fields/document.ts'
import { FileSchema } from './fields/media.ts'
import { DateSchema, SlugSchema } from './fields/primitives.ts'
import {
  InstitutionReferenceSchema, NewsItemReferenceSchema, OfferReferenceSchema, PositionPaperReferenceSchema,
} from './references.ts'
import { TopicReferenceSchema } from './topic.ts'
import { demandStates } from './vocabularies.ts'

/** A state that a demand was in, and the day on which it came into it. */
export const DemandStepSchema = z.object({
  state: z.enum(demandStates),
  since: DateSchema,
}).meta({ id: 'DemandStep' })

const demandFields = {
  text: z.string(),
  note: z.string().nullable(),
  addressee: z.string().nullable(),
  state: z.enum(demandStates),
  since: DateSchema.nullable(),
  history: z.array(DemandStepSchema),
  order: z.int(),
}

/** A demand as part of its paper. */
export const DemandReferenceSchema = z.object({ ...referenceShape, ...demandFields }).meta({ id: 'DemandReference' })

/**
 * One political demand and what became of it. `since` is the day on which it came into its present
 * state, `history` the states before, the earliest first.
 */
export const DemandSchema = z.object({
  ...documentShape,
  ...demandFields,
  paper: PositionPaperReferenceSchema.nullable(),
}).meta({ id: 'Demand' })

export const PositionPaperSchema = z.object({
  ...documentShape,
  title: z.string(),
  slug: SlugSchema,
  summary: z.string(),
  body: BlocksSchema,
  adoptedOn: DateSchema,
  signatories: z.array(InstitutionReferenceSchema),
  document: FileSchema.nullable(),
  topics: z.array(TopicReferenceSchema),
  demands: z.array(DemandReferenceSchema),
  relatedOffers: z.array(OfferReferenceSchema),
  relatedNews: z.array(NewsItemReferenceSchema),
}).meta({ id: 'PositionPaper' })

export type DemandReference = z.infer<typeof DemandReferenceSchema>
export type DemandStep = z.infer<typeof DemandStepSchema>
export type Demand = z.infer<typeof DemandSchema>
export type PositionPaper = z.infer<typeof PositionPaperSchema>
