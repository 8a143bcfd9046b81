import { oneOf, PageSchema, type Locale, type Page } from '@buendnis/contract'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'
import { entryPath } from './requests.ts'

const EntrySchema = oneOf(PageSchema)

/** A text of its own by its slug. */
export const readPage = async (cms: CmsClient, slug: string, locale: Locale): Promise<Page> =>
  parseAnswer(EntrySchema, await cms.entry(entryPath('pages', slug), { locale }), `page ${slug}`).data
