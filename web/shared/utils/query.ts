import type { OfferFacetName } from '@buendnis/contract'
import { readKept } from './kept.ts'

/** By what the list of offers can be narrowed down; each may be chosen more than once. */
export const facetKeys = [
  'topic', 'kind', 'mode', 'area', 'municipality', 'childAge', 'audience', 'childcare', 'evening', 'free', 'anonymous',
  'noAppointment', 'language',
] as const satisfies readonly OfferFacetName[]

/** The query keys that mean something to a page of the site. All others are no part of an address. */
export const pageQueryKeys = ['q', ...facetKeys, 'page', 'o', 'with', 'notes', 'about', 'institution', 'count', 'look', 'lang'] as const

const isFacet = (key: string): boolean => facetKeys.some(facet => facet === key)

const knownValues = (key: string, values: string[]): string[] => {
  if (key === 'o') return readKept(values)
  return isFacet(key) ? values.sort() : values.slice(0, 1)
}

/**
 * The query that says which page this is, in a fixed order; empty values and unknown keys are left out. Entries of a
 * list (`o`) stay as chosen.
 */
export const knownQuery = (query: URLSearchParams): URLSearchParams => {
  const known = new URLSearchParams()
  for (const key of pageQueryKeys) {
    const values = [...new Set(query.getAll(key).map(value => value.trim()).filter(Boolean))]
    for (const value of knownValues(key, values)) known.append(key, value)
  }
  return known
}

/** A path with the part of a query that means something. */
export const withKnownQuery = (path: string, query: URLSearchParams): string => {
  const known = knownQuery(query).toString()
  return known ? `${path}?${known}` : path
}
