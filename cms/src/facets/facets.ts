/**
 * By what offers can be narrowed down. Choices of one facet are joined by "or", facets by "and". A facet without a
 * list takes its choices from the content.
 */

/** Years of age that can be asked for: 0 to this. */
const oldestChild = 27

export const childAges = Array.from({ length: oldestChild + 1 }, (_, age) => String(age))

export const facetNames = [
  'topic', 'kind', 'mode', 'area', 'municipality', 'childAge', 'audience', 'childcare', 'evening', 'free', 'anonymous',
  'noAppointment', 'language',
] as const

export type FacetName = (typeof facetNames)[number]

/** What is chosen, facet by facet. Nothing chosen is an empty list. */
export type Chosen = Readonly<Record<FacetName, readonly string[]>>

/** The choices of each facet, in the order in which they are answered. */
export type Choices = Chosen

/** What one offer has: the choices that find it. */
export type OfferValues = Chosen

/** The same for every facet. */
export const forEachFacet = (valuesOf: (facet: FacetName) => readonly string[]): Chosen => ({
  topic: valuesOf('topic'),
  kind: valuesOf('kind'),
  mode: valuesOf('mode'),
  area: valuesOf('area'),
  municipality: valuesOf('municipality'),
  childAge: valuesOf('childAge'),
  audience: valuesOf('audience'),
  childcare: valuesOf('childcare'),
  evening: valuesOf('evening'),
  free: valuesOf('free'),
  anonymous: valuesOf('anonymous'),
  noAppointment: valuesOf('noAppointment'),
  language: valuesOf('language'),
})
