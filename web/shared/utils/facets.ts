import type { OfferFacetName, OfferFacets } from '@buendnis/contract'
import { facetKeys } from './query.ts'

/** What is chosen, facet by facet, and what is searched for. */
export interface Chosen {
  q: string
  facets: Partial<Record<OfferFacetName, string[]>>
}

export interface Choice {
  facet: OfferFacetName
  value: string
}

/** All choices, one by one. */
export const choicesOf = ({ facets }: Chosen): Choice[] =>
  facetKeys.flatMap(facet => (facets[facet] ?? []).map(value => ({ facet, value })))

/** The same without one choice. */
export const withoutChoice = ({ q, facets }: Chosen, { facet, value }: Choice): Chosen =>
  ({ q, facets: { ...facets, [facet]: facets[facet]?.filter(other => other !== value) } })

/** The same without everything that is chosen of a facet, or without the search (`q`). */
export const withoutCondition = ({ q, facets }: Chosen, condition: OfferFacetName | 'q'): Chosen =>
  condition === 'q' ? { q: '', facets } : { q, facets: { ...facets, [condition]: [] } }

export interface VisibleChoice {
  value: string
  count: number
  chosen: boolean
}

/** What a facet offers: choices that find something, and those that are chosen already. */
export const visibleChoices = (facets: OfferFacets, facet: OfferFacetName, chosen: Chosen): VisibleChoice[] => {
  const values = chosen.facets[facet] ?? []
  const counts: readonly { value: string, count: number }[] = facets[facet]
  return counts.map(({ value, count }) => ({ value, count, chosen: values.includes(value) }))
    .filter(choice => choice.count > 0 || choice.chosen)
}
