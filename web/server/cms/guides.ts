import {
  GuideDetailSchema, GuideSchema, GuideStepSchema, listOf, oneOf, type Guide, type GuideDetail, type GuideStep, type Locale,
} from '@buendnis/contract'
import type { List } from '#shared/types/list'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { entryPath, listParams, type ListQuery } from './requests.ts'

const ListSchema = listOf(GuideSchema)
const EntrySchema = oneOf(GuideDetailSchema)
const StepsSchema = listOf(GuideStepSchema)

/** Guides in the order of the editors, without their steps. Pages take their cards from the site's answer instead. */
export const readGuides = async (cms: CmsClient, list: ListQuery): Promise<List<Guide>> =>
  parseAnswer(ListSchema, await cms.always('/api/guides', listParams(list)), 'guides')

/** One guide with its steps. */
export const readGuide = async (cms: CmsClient, slug: string, locale: Locale): Promise<GuideDetail> =>
  parseAnswer(EntrySchema, await cms.entry(entryPath('guides', slug), { locale }), `guide ${slug}`).data

/** The steps of all guides, in no order that means anything. */
export const readGuideSteps = async (cms: CmsClient, list: ListQuery): Promise<List<GuideStep>> =>
  parseAnswer(StepsSchema, await cms.always('/api/guide-steps', listParams(list)), 'guide steps')
