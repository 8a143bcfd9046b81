import { oneOf, SiteSchema, type Locale, type Site } from '@buendnis/contract'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'

const AnswerSchema = oneOf(SiteSchema)

/** The name of the site, its topics and its pages. */
export const readSite = async (cms: CmsClient, locale: Locale): Promise<Site> =>
  parseAnswer(AnswerSchema, await cms.always('/api/site', { locale }), 'site').data
