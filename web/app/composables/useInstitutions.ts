import type { Institution, InstitutionDetail } from '@buendnis/contract'
import type { List } from '#shared/types/list'

/** Institutions, a page of them at a time (`?page=`). */
export const useInstitutions = async (): Promise<Ref<List<Institution>>> =>
  settle(await useFetch<List<Institution>>('/api/institutions', { query: useListQuery(), deep: false }))

/** One institution with what it offers, tells and signed. */
export const useInstitution = async (slug: string): Promise<Ref<InstitutionDetail>> => {
  const query = { locale: useContentLocale() }
  return settle(await useFetch<InstitutionDetail>(
    `/api/institutions/${encodeURIComponent(slug)}`, { query, deep: false },
  ))
}
