import type { Institution, InstitutionDetail } from '@buendnis/contract'
import type { InstitutionName, List } from '#shared/types/list'

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

/** The names of all institutions, for a field to choose one. */
export const useInstitutionNames = async (): Promise<Ref<InstitutionName[]>> =>
  settle(await useFetch<InstitutionName[]>('/api/institution-names', { query: { locale: useContentLocale() }, deep: false }))
