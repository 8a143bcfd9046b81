import { areas, LocaleSchema, offerKinds, SlugSchema } from '@buendnis/contract'
import { z } from 'zod'

/** What the site may ask for: the shape of every query and path parameter of `server/api`. */

export const LocaleQuestion = z.object({ locale: LocaleSchema.default('de') })

export const ListQuestion = LocaleQuestion.extend({
  page: z.coerce.number().int().min(1).max(1000).optional(),
  pageSize: z.coerce.number().int().min(1).max(100).optional(),
})

export const OffersQuestion = ListQuestion.extend({
  topic: SlugSchema.optional(),
  institution: SlugSchema.optional(),
  kind: z.enum(offerKinds).optional(),
  area: z.enum(areas).optional(),
})

export { SlugSchema as SlugQuestion }
