import { z } from 'zod'
import { PaginationSchema } from './envelope.ts'
import { SlugSchema } from './fields/primitives.ts'
import { OfferSchema } from './offer.ts'
import { areas, modes, municipalities, offerKinds, spokenLanguages } from './vocabularies.ts'

/**
 * By what the offers of `GET /api/offers/find` can be narrowed down, with all choices. Topics are choices too: their
 * slugs are content. `area` is where somebody lives: `city` also finds what is for the whole country.
 */
export const offerFacets = {
  kind: offerKinds,
  mode: modes,
  area: areas,
  municipality: municipalities,
  childAge: [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21',
    '22', '23', '24', '25', '26', '27',
  ],
  audience: ['fathers'],
  childcare: ['yes'],
  evening: ['true'],
  free: ['true'],
  anonymous: ['true'],
  noAppointment: ['true'],
  language: spokenLanguages,
} as const

export const offerFacetNames = [
  'topic', 'kind', 'mode', 'area', 'municipality', 'childAge', 'audience', 'childcare', 'evening', 'free', 'anonymous',
  'noAppointment', 'language',
] as const

const countsOf = <Value extends z.ZodType>(value: Value) => z.array(z.object({ value, count: z.int().min(0) }))

/** How many offers would be found with each choice; choices of the same facet are left out of the account. */
export const OfferFacetsSchema = z.object({
  topic: countsOf(SlugSchema),
  kind: countsOf(z.enum(offerFacets.kind)),
  mode: countsOf(z.enum(offerFacets.mode)),
  area: countsOf(z.enum(offerFacets.area)),
  municipality: countsOf(z.enum(offerFacets.municipality)),
  childAge: countsOf(z.enum(offerFacets.childAge)),
  audience: countsOf(z.enum(offerFacets.audience)),
  childcare: countsOf(z.enum(offerFacets.childcare)),
  evening: countsOf(z.enum(offerFacets.evening)),
  free: countsOf(z.enum(offerFacets.free)),
  anonymous: countsOf(z.enum(offerFacets.anonymous)),
  noAppointment: countsOf(z.enum(offerFacets.noAppointment)),
  language: countsOf(z.enum(offerFacets.language)),
}).meta({ id: 'OfferFacets' })

/** How many offers would be found if one of the conditions of the question were dropped. */
export const DroppedConditionSchema = z.object({
  condition: z.enum([...offerFacetNames, 'q']),
  count: z.int().min(0),
}).meta({ id: 'DroppedCondition' })

/** The answer to `GET /api/offers/find`: the best first, without a search the freshest. */
export const FoundOffersSchema = z.object({
  data: z.array(OfferSchema),
  meta: z.object({
    pagination: PaginationSchema,
    facets: OfferFacetsSchema,
    without: z.array(DroppedConditionSchema),
  }),
})

export type OfferFacetName = (typeof offerFacetNames)[number]
export type OfferFacets = z.infer<typeof OfferFacetsSchema>
export type DroppedCondition = z.infer<typeof DroppedConditionSchema>
export type FoundOffers = z.infer<typeof FoundOffersSchema>
