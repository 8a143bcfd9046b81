import type { Institution, InstitutionDetail, Pagination } from '@buendnis/contract'

interface InstitutionList { data: Institution[], meta: { pagination: Pagination } }

/** Institutions, a page of them at a time (`?page=`). */
export const useInstitutions = async (): Promise<Ref<InstitutionList>> =>
  settle(await useFetch<InstitutionList>('/api/institutions', { query: useListQuery(), deep: false }))

/** One institution with what it offers, tells and signed. */
export const useInstitution = async (slug: string): Promise<Ref<InstitutionDetail>> => {
  const query = { locale: useContentLocale() }
  return settle(await useFetch<InstitutionDetail>(
    `/api/institutions/${encodeURIComponent(slug)}`, { query, deep: false },
  ))
}
