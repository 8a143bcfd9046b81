import { LocaleSchema, offerFacets, SlugSchema } from '@buendnis/contract'
import { z } from 'zod'

/** What the site may ask for: the shape of every query and path parameter of `server/api`. */

export const LocaleQuestion = z.object({ locale: LocaleSchema.default('de') })

export const ListQuestion = LocaleQuestion.extend({
  page: z.coerce.number().int().min(1).max(1000).optional(),
  pageSize: z.coerce.number().int().min(1).max(100).optional(),
})

/** One value or several: `mode=phone&mode=online`. */
const several = <Value extends z.ZodType>(value: Value) =>
  z.preprocess(asked => (asked === undefined || Array.isArray(asked) ? asked : [asked]), z.array(value).max(50).optional())

const query = z.string().max(200)

export const FindQuestion = ListQuestion.extend({
  q: query.optional(),
  topic: several(SlugSchema),
  kind: several(z.enum(offerFacets.kind)),
  mode: several(z.enum(offerFacets.mode)),
  area: several(z.enum(offerFacets.area)),
  municipality: several(z.enum(offerFacets.municipality)),
  childAge: several(z.enum(offerFacets.childAge)),
  audience: several(z.enum(offerFacets.audience)),
  childcare: several(z.enum(offerFacets.childcare)),
  evening: several(z.enum(offerFacets.evening)),
  free: several(z.enum(offerFacets.free)),
  anonymous: several(z.enum(offerFacets.anonymous)),
  noAppointment: several(z.enum(offerFacets.noAppointment)),
  language: several(z.enum(offerFacets.language)),
})

/** Some offers by their slugs: a list that somebody made. */
export const KeptQuestion = LocaleQuestion.extend({ o: several(SlugSchema) })

export const SearchQuestion = ListQuestion.extend({ q: query })

export { SlugSchema as SlugQuestion }
