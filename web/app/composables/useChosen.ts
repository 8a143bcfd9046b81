import type { Chosen } from '#shared/utils/facets'
import { facetKeys } from '#shared/utils/query'

/** What this page's address chooses. */
export const useChosen = (): Chosen => ({
  q: useSearchWords(),
  facets: Object.fromEntries(facetKeys.map(key => [key, useQueryValues(key)])),
})

/** Addresses of the list of offers with these choices. */
export const useChosenLinks = () => {
  const links = useLinks()
  return ({ q, facets }: Chosen, page = 1): string =>
    links.offers({ q, ...facets, page: page > 1 ? page : undefined })
}
