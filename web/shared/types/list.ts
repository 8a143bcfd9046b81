import type { Pagination } from '@buendnis/contract'

/** One page of a list. */
export interface List<Item> {
  data: Item[]
  meta: { pagination: Pagination }
}

/** An institution to choose. */
export interface InstitutionName {
  slug: string
  name: string
}
