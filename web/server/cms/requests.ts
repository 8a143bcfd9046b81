import type { Locale } from '@buendnis/contract'

/** Which part of a list: `page` counts from 1, at most 100 entries a page. */
export interface ListQuery {
  locale: Locale
  page?: number | undefined
  pageSize?: number | undefined
  /** As Strapi writes it: `updatedAt:desc`. Without it, the order of the type. */
  sort?: string | undefined
  /** Leaves out what is only there in German. */
  onlyTranslated?: boolean | undefined
}

/** The question as Strapi spells it. Conditions without a value are left out. */
export const listParams = (
  { locale, page = 1, pageSize = 25, sort, onlyTranslated = false }: ListQuery, filters: Record<string, unknown> = {},
) => ({
  locale,
  sort: sort ?? null,
  fallback: onlyTranslated ? 'none' : null,
  filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
  pagination: { page, pageSize },
})

/** Where one document is found by its slug. */
export const entryPath = (plural: string, slug: string): string => `/api/${plural}/by-slug/${encodeURIComponent(slug)}`
