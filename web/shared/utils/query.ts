/** The query keys that mean something to a page of the site. All others are no part of an address. */
export const pageQueryKeys = ['topic', 'kind', 'area', 'page', 'with'] as const

/** The query that says which page this is, in a fixed order; empty values and unknown keys are left out. */
export const knownQuery = (query: URLSearchParams): URLSearchParams => {
  const known = new URLSearchParams()
  for (const key of pageQueryKeys) {
    const value = query.get(key)
    if (value) known.set(key, value)
  }
  return known
}

/** A path with the part of a query that means something. */
export const withKnownQuery = (path: string, query: URLSearchParams): string => {
  const known = knownQuery(query).toString()
  return known ? `${path}?${known}` : path
}
