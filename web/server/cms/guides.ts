import { GuideDetailSchema, GuideSchema, listOf, oneOf, type Guide, type GuideDetail, type Locale } from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { entryPath, listParams, type ListQuery } from './requests.ts'

const ListSchema = listOf(GuideSchema)
const EntrySchema = oneOf(GuideDetailSchema)

/** Guides in the order of the editors, without their steps. Pages take their cards from the site's answer instead. */
export const readGuides = async (cms: CmsClient, list: ListQuery): Promise<List<Guide>> =>
  parseAnswer(ListSchema, await cms.always('/api/guides', listParams(list)), 'guides')

/** One guide with its steps. */
export const readGuide = async (cms: CmsClient, slug: string, locale: Locale): Promise<GuideDetail> =>
  parseAnswer(EntrySchema, await cms.entry(entryPath('guides', slug), { locale }), `guide ${slug}`).data
