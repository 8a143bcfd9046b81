/** At most this many entries stand in one list: as many as somebody can still look through, and as an address holds. */
export const maxKept = 30

const isSlug = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)

/** The entries that an address or a phone names, in their order. What can be no slug, repeats and more than 30 fall away. */
export const readKept = (values: readonly unknown[]): string[] => [...new Set(values.filter(isSlug))].slice(0, maxKept)

/** The list without one entry. */
export const withoutKept = (slugs: readonly string[], slug: string): string[] => slugs.filter(other => other !== slug)

/** The list with one entry a place nearer to its beginning (-1) or its end (1); at either end it stays as it is. */
export const moveKept = (slugs: readonly string[], slug: string, by: -1 | 1): string[] => {
  const at = slugs.indexOf(slug)
  const neighbour = slugs[at + by]
  if (at === -1 || neighbour === undefined) return [...slugs]
  return slugs.with(at, neighbour).with(at + by, slug)
}
