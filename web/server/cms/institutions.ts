import {
  InstitutionDetailSchema, InstitutionSchema, listOf, oneOf,
  type Institution, type InstitutionDetail, type Locale, type Pagination,
} from '@buendnis/contract'
import type { CmsClient } from './client.ts'
import { listParams, type ListQuery } from './lists.ts'
import { parseAnswer } from './parse.ts'

const ListSchema = listOf(InstitutionSchema)
const EntrySchema = oneOf(InstitutionDetailSchema)

/** Institutions in the order of the CMS. */
export const readInstitutions = async (
  cms: CmsClient, list: ListQuery,
): Promise<{ data: Institution[], meta: { pagination: Pagination } }> =>
  parseAnswer(ListSchema, await cms.get('/api/institutions', listParams(list)), 'institutions')

/** One institution with what it offers, tells and signed. */
export const readInstitution = async (cms: CmsClient, slug: string, locale: Locale): Promise<InstitutionDetail> => {
  const answer = await cms.get(`/api/institutions/${encodeURIComponent(slug)}`, { locale })
  return parseAnswer(EntrySchema, answer, `institution ${slug}`).data
}
