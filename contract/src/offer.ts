import { z } from 'zod'
import { BlocksSchema } from './fields/blocks.ts'
import { ContactSchema, PlaceSchema } from './fields/contact.ts'
import { documentShape } from './fields/document.ts'
import { DateSchema, PlainSentenceSchema, SlugSchema, UrlSchema } from './fields/primitives.ts'
import { ScheduleSchema } from './fields/schedule.ts'
import { GuideStepMentionSchema } from './guide.ts'
import { InstitutionReferenceSchema, OfferReferenceSchema, ResponsibilityReferenceSchema } from './references.ts'
import { TopicReferenceSchema } from './topic.ts'
import {
  appointments, areas, audiences, childcareDuringVisits, costs, modes, municipalities, offerKinds, serviceStatuses,
  spokenLanguages,
} from './vocabularies.ts'

/**
 * Help that somebody can get (HSDS `service`).
 *
 * A `right` (kind) has `responsibleAuthority`, `legalBasis`, `sourceUrl` and `legalStateOn` and no institution;
 * every other kind has an institution and none of the four.
 *
 * `checkedAt` is the day on which somebody last confirmed that the entry is true; it is not `updatedAt`. `checkedBy`
 * is an institution or a role, never a person's name.
 */
export const OfferSchema = z.object({
  ...documentShape,
  title: z.string(),
  slug: SlugSchema,
  whatIsIt: PlainSentenceSchema,
  whoIsItFor: PlainSentenceSchema,
  firstStep: PlainSentenceSchema,
  body: BlocksSchema,
  kind: z.enum(offerKinds),
  serviceStatus: z.enum(serviceStatuses),
  institution: InstitutionReferenceSchema.nullable(),
  topics: z.array(TopicReferenceSchema),
  modes: z.array(z.enum(modes)),
  places: z.array(PlaceSchema),
  area: z.enum(areas),
  municipalities: z.array(z.enum(municipalities)),
  childcareDuringVisit: z.enum(childcareDuringVisits).nullable(),
  childAgeFrom: z.number().min(0).max(27).nullable(),
  childAgeTo: z.number().min(0).max(27).nullable(),
  audience: z.enum(audiences),
  notFor: z.string().nullable(),
  cost: z.enum(costs).nullable(),
  costNote: z.string().nullable(),
  appointment: z.enum(appointments).nullable(),
  anonymous: z.boolean().nullable(),
  languages: z.array(z.enum(spokenLanguages)),
  languagesNote: z.string().nullable(),
  schedules: z.array(ScheduleSchema),
  alert: z.string().nullable(),
  alertUntil: DateSchema.nullable(),
  documentsToBring: z.array(z.string()),
  contact: ContactSchema.nullable(),
  website: UrlSchema.nullable(),
  validFrom: DateSchema.nullable(),
  validUntil: DateSchema.nullable(),
  synonyms: z.array(z.string()),
  responsibleAuthority: z.string().nullable(),
  legalBasis: z.string().nullable(),
  sourceUrl: UrlSchema.nullable(),
  legalStateOn: DateSchema.nullable(),
  checkedAt: DateSchema.nullable(),
  checkedBy: z.string().nullable(),
}).meta({ id: 'Offer' })

/**
 * One offer. `titleInGerman` is what to call it on the phone, whatever language was asked for. `similar` are at most
 * three current offers of others about the same topics, the nearest first. `responsibilities` say where to learn which
 * office is responsible at home, `guideSteps` are the steps of guides that name the offer as help.
 */
export const OfferDetailSchema = OfferSchema.extend({
  titleInGerman: z.string(),
  responsibilities: z.array(ResponsibilityReferenceSchema),
  similar: z.array(OfferReferenceSchema),
  guideSteps: z.array(GuideStepMentionSchema),
}).meta({ id: 'OfferDetail' })

export type Offer = z.infer<typeof OfferSchema>
export type OfferDetail = z.infer<typeof OfferDetailSchema>
