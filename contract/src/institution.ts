import { z } from 'zod'
import { PhoneSchema, PlaceSchema } from './fields/contact.ts'
import { documentShape } from './fields/document.ts'
import { ImageSchema } from './fields/media.ts'
import { DateSchema, SlugSchema, UrlSchema } from './fields/primitives.ts'
import { ScheduleSchema } from './fields/schedule.ts'
import { NewsItemReferenceSchema, OfferReferenceSchema, PositionPaperReferenceSchema } from './references.ts'
import { TopicReferenceSchema } from './topic.ts'
import { institutionKinds, spokenLanguages } from './vocabularies.ts'

/** Who offers help (HSDS `organization`). The name is never translated. */
export const InstitutionSchema = z.object({
  ...documentShape,
  name: z.string(),
  slug: SlugSchema,
  kind: z.enum(institutionKinds),
  description: z.string().nullable(),
  isMember: z.boolean(),
  memberSince: DateSchema.nullable(),
  portraitTask: z.string().nullable(),
  portraitHelp: z.string().nullable(),
  portraitReason: z.string().nullable(),
  logo: ImageSchema.nullable(),
  website: UrlSchema.nullable(),
  phones: z.array(PhoneSchema),
  email: z.email().nullable(),
  places: z.array(PlaceSchema),
  openingHours: z.array(ScheduleSchema),
  languages: z.array(z.enum(spokenLanguages)),
}).meta({ id: 'Institution' })

/** An offer on the page of its institution. */
export const InstitutionOfferSchema = OfferReferenceSchema.extend({
  topics: z.array(TopicReferenceSchema),
}).meta({ id: 'InstitutionOffer' })

/** One institution with what it offers, tells and signed. */
export const InstitutionDetailSchema = InstitutionSchema.extend({
  offers: z.array(InstitutionOfferSchema),
  newsItems: z.array(NewsItemReferenceSchema),
  positionPapers: z.array(PositionPaperReferenceSchema),
}).meta({ id: 'InstitutionDetail' })

export type Institution = z.infer<typeof InstitutionSchema>
export type InstitutionDetail = z.infer<typeof InstitutionDetailSchema>
