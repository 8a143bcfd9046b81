import { z } from 'zod'
import { PhoneSchema, PlaceSchema } from './fields/contact.ts'
import { documentShape, referenceShape } from './fields/document.ts'
import { DateSchema, SlugSchema, UrlSchema } from './fields/primitives.ts'
import { InstitutionReferenceSchema, OfferReferenceSchema, ResponsibilityReferenceSchema } from './references.ts'
import { municipalities } from './vocabularies.ts'

/** An institution with what somebody needs to get through to it. */
export const OfficeInstitutionSchema = InstitutionReferenceSchema.extend({
  phones: z.array(PhoneSchema),
  places: z.array(PlaceSchema),
  website: UrlSchema.nullable(),
}).meta({ id: 'OfficeInstitution' })

const officeFields = {
  institution: OfficeInstitutionSchema.nullable(),
  municipalities: z.array(z.enum(municipalities)),
  note: z.string().nullable(),
  confirmedAt: DateSchema.nullable(),
}

/** An office as part of what it is responsible for. */
export const ResponsibleOfficeReferenceSchema = z.object({ ...referenceShape, ...officeFields })
  .meta({ id: 'ResponsibleOfficeReference' })

/**
 * Who is responsible for something in some municipalities; none named means in all of them. `confirmedAt` is the day
 * on which the office itself said so. While it is null nobody may rely on it: name the administrations of the site.
 */
export const ResponsibleOfficeSchema = z.object({
  ...documentShape,
  responsibility: ResponsibilityReferenceSchema.nullable(),
  ...officeFields,
}).meta({ id: 'ResponsibleOffice' })

/** Something for which the place of residence decides which office is responsible. `offers` are the rights concerned. */
export const ResponsibilitySchema = z.object({
  ...documentShape,
  name: z.string(),
  slug: SlugSchema,
  explanation: z.string().nullable(),
  order: z.int(),
  offers: z.array(OfferReferenceSchema),
  offices: z.array(ResponsibleOfficeReferenceSchema),
}).meta({ id: 'Responsibility' })

export type ResponsibleOfficeReference = z.infer<typeof ResponsibleOfficeReferenceSchema>
export type ResponsibleOffice = z.infer<typeof ResponsibleOfficeSchema>
export type Responsibility = z.infer<typeof ResponsibilitySchema>
