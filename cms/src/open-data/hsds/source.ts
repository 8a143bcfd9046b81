import { z } from 'zod'

/** The parts of the public answers that HSDS is made from. Nothing else is ever looked at. */

const words = z.string().nullable()

export const phoneSchema = z.object({ number: z.string(), type: z.string().nullable(), description: words })

export const placeSchema = z.object({
  name: words,
  streetAddress: words,
  postalCode: words,
  addressLocality: words,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  confidential: z.boolean(),
  transportation: words,
  stepFreeAccess: z.string(),
  accessibleToilet: z.string(),
  lift: z.string(),
  changingTable: z.string(),
  parking: z.string(),
})

export const scheduleSchema = z.object({
  freq: z.string(),
  interval: z.number(),
  weekdays: z.array(z.string()),
  weekOfMonth: z.number().nullable(),
  dtstart: words,
  opensAt: words,
  closesAt: words,
  notInSchoolHolidays: z.boolean(),
  byAppointment: z.boolean(),
  description: words,
})

const contactSchema = z.object({ role: words, person: words, phones: z.array(phoneSchema), email: words, hours: words })

export const topicSchema = z.object({
  documentId: z.string(), name: z.string(), slug: z.string(), summary: words, updatedAt: z.string(),
})

export const institutionSchema = z.object({
  documentId: z.string(),
  updatedAt: z.string(),
  name: z.string(),
  slug: z.string(),
  kind: z.string(),
  description: words,
  isMember: z.boolean(),
  logo: z.object({ url: z.string() }).nullable(),
  website: words,
  phones: z.array(phoneSchema),
  email: words,
  places: z.array(placeSchema),
  openingHours: z.array(scheduleSchema),
  languages: z.array(z.string()),
})

export const offerSchema = z.object({
  translation: z.object({ locale: z.string(), state: z.string() }),
  documentId: z.string(),
  updatedAt: z.string(),
  title: z.string(),
  slug: z.string(),
  whatIsIt: z.string(),
  whoIsItFor: z.string(),
  firstStep: z.string(),
  body: z.array(z.record(z.string(), z.unknown())),
  kind: z.string(),
  serviceStatus: z.string(),
  institution: z.object({ documentId: z.string() }).nullable(),
  topics: z.array(z.object({ documentId: z.string(), name: z.string(), slug: z.string() })),
  modes: z.array(z.string()),
  places: z.array(placeSchema),
  area: z.string(),
  municipalities: z.array(z.string()),
  childcareDuringVisit: words,
  childAgeFrom: z.number().nullable(),
  childAgeTo: z.number().nullable(),
  audience: z.string(),
  notFor: words,
  cost: words,
  costNote: words,
  appointment: words,
  anonymous: z.boolean().nullable(),
  languages: z.array(z.string()),
  languagesNote: words,
  schedules: z.array(scheduleSchema),
  alert: words,
  alertUntil: words,
  documentsToBring: z.array(z.string()),
  contact: contactSchema.nullable(),
  website: words,
  validFrom: words,
  validUntil: words,
  responsibleAuthority: words,
  legalBasis: words,
  sourceUrl: words,
  legalStateOn: words,
  checkedAt: words,
  checkedBy: words,
})

/** An offer without what only whole services show: reading that is most of the work. */
export const offerBaseSchema = offerSchema.omit({ topics: true, places: true, schedules: true })

export type Phone = z.infer<typeof phoneSchema>
export type Place = z.infer<typeof placeSchema>
export type Schedule = z.infer<typeof scheduleSchema>
export type Topic = z.infer<typeof topicSchema>
export type Institution = z.infer<typeof institutionSchema>
export type Offer = z.infer<typeof offerSchema>
export type OfferBase = z.infer<typeof offerBaseSchema>
