import { z } from 'zod'
import { referenceShape } from './fields/document.ts'
import { DateSchema, SlugSchema } from './fields/primitives.ts'
import { institutionKinds, offerKinds, serviceStatuses } from './vocabularies.ts'

/** How documents appear inside others: enough for a card and a link. */

export const InstitutionReferenceSchema = z.object({
  ...referenceShape,
  name: z.string(),
  slug: SlugSchema,
  kind: z.enum(institutionKinds),
  isMember: z.boolean(),
}).meta({ id: 'InstitutionReference' })

export const OfferReferenceSchema = z.object({
  ...referenceShape,
  title: z.string(),
  slug: SlugSchema,
  kind: z.enum(offerKinds),
  serviceStatus: z.enum(serviceStatuses),
  whatIsIt: z.string(),
}).meta({ id: 'OfferReference' })

export const NewsItemReferenceSchema = z.object({
  ...referenceShape,
  title: z.string(),
  slug: SlugSchema,
  date: DateSchema,
}).meta({ id: 'NewsItemReference' })

export const PositionPaperReferenceSchema = z.object({
  ...referenceShape,
  title: z.string(),
  slug: SlugSchema,
  adoptedOn: DateSchema,
}).meta({ id: 'PositionPaperReference' })

export const ResponsibilityReferenceSchema = z.object({
  ...referenceShape,
  name: z.string(),
  slug: SlugSchema,
  order: z.int(),
}).meta({ id: 'ResponsibilityReference' })

export const HelpLineReferenceSchema = z.object({
  ...referenceShape,
  name: z.string(),
  whatFor: z.string(),
  number: z.string(),
  hours: z.string().nullable(),
}).meta({ id: 'HelpLineReference' })

export const PageReferenceSchema = z.object({
  ...referenceShape,
  key: z.string(),
  title: z.string(),
  slug: SlugSchema,
}).meta({ id: 'PageReference' })

export type InstitutionReference = z.infer<typeof InstitutionReferenceSchema>
export type OfferReference = z.infer<typeof OfferReferenceSchema>
export type NewsItemReference = z.infer<typeof NewsItemReferenceSchema>
export type PositionPaperReference = z.infer<typeof PositionPaperReferenceSchema>
export type ResponsibilityReference = z.infer<typeof ResponsibilityReferenceSchema>
export type HelpLineReference = z.infer<typeof HelpLineReferenceSchema>
export type PageReference = z.infer<typeof PageReferenceSchema>
