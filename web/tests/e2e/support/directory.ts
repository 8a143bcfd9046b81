import { inject } from 'vitest'
import { z } from 'zod'
import type { SiteLocale } from '../../../shared/utils/locales'
import { offlineDataPath } from '../../../shared/utils/offline-paths'

const DirectorySchema = z.object({
  full: z.boolean(),
  topics: z.array(z.object({ slug: z.string(), name: z.string() })),
  offers: z.array(z.looseObject({ slug: z.string(), title: z.string(), topics: z.array(z.string()) })),
  guides: z.array(z.object({ slug: z.string() })),
  institutions: z.array(z.object({ slug: z.string() })),
})
/** The directory as the phone keeps it; `full` with what is about violence. */
export const readDirectory = async (site: SiteLocale, full: boolean) => {
  const answer = await fetch(`${inject('siteUrl')}${offlineDataPath(site, full)}`)
  const text = await answer.text()
  return { answer, text, directory: DirectorySchema.parse(JSON.parse(text)) }
}
