import {
  InstitutionDetailSchema, InstitutionSchema, listOf, oneOf,
  type Institution, type InstitutionDetail, type Locale,
} from '@buendnis/contract'
import type { InstitutionName, List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { readAll } from './read-all.ts'
import { entryPath, listParams, type ListQuery } from './requests.ts'

const ListSchema = listOf(InstitutionSchema)
const EntrySchema = oneOf(InstitutionDetailSchema)

/** Institutions in the order of the CMS. */
export const readInstitutions = async (cms: CmsClient, list: ListQuery): Promise<List<Institution>> =>
  parseAnswer(ListSchema, await cms.always('/api/institutions', listParams(list)), 'institutions')

/** One institution with what it offers, tells and signed. */
export const readInstitution = async (cms: CmsClient, slug: string, locale: Locale): Promise<InstitutionDetail> => {
  const answer = await cms.entry(entryPath('institutions', slug), { locale })
  return parseAnswer(EntrySchema, answer, `institution ${slug}`).data
}

/** All institutions by name, for a field to choose one. */
export const readInstitutionNames = async (cms: CmsClient, locale: Locale): Promise<InstitutionName[]> => {
  const all = await readAll(cms, locale, readInstitutions)
  return all.map(({ slug, name }) => ({ slug, name })).sort((a, b) => a.name.localeCompare(b.name, 'de'))
}
