import { z } from 'zod'
import { accessAnswers, phoneTypes } from '../vocabularies.ts'

/** HSDS `phone`. */
export const PhoneSchema = z.object({
  number: z.string(),
  type: z.enum(phoneTypes),
  description: z.string().nullable(),
}).meta({ id: 'Phone' })

/** Whom to ask: a role ("Anmeldung") or, with consent, a person. German, like all facts. */
export const ContactSchema = z.object({
  role: z.string().nullable(),
  person: z.string().nullable(),
  phones: z.array(PhoneSchema),
  email: z.email().nullable(),
  hours: z.string().nullable(),
}).meta({ id: 'Contact' })

const AccessAnswerSchema = z.enum(accessAnswers)

/**
 * Where to go (schema.org `Place`, `PostalAddress`). Of a confidential place only town and access are answered:
 * name, street, postal code, position and directions are null.
 */
export const PlaceSchema = z.object({
  name: z.string().nullable(),
  streetAddress: z.string().nullable(),
  postalCode: z.string().nullable(),
  addressLocality: z.string().nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  confidential: z.boolean(),
  transportation: z.string().nullable(),
  stepFreeAccess: AccessAnswerSchema,
  accessibleToilet: AccessAnswerSchema,
  lift: AccessAnswerSchema,
  changingTable: AccessAnswerSchema,
  parking: AccessAnswerSchema,
}).meta({ id: 'Place' })

export type Phone = z.infer<typeof PhoneSchema>
export type Contact = z.infer<typeof ContactSchema>
export type Place = z.infer<typeof PlaceSchema>
