import type { OfflineDirectory } from '#shared/types/offline'
import { allLocales } from '#shared/utils/locales'
import { offlineDataPath } from '#shared/utils/offline-paths'
import { readDirectory } from '../../offline/directory.ts'

/** The directory of a language for the phone, with or without what is about violence. */
const wanted = new Map(allLocales.flatMap(locale =>
  [false, true].map(full => [offlineDataPath(locale.site, full), { locale, full }] as const)))

export default answer(async (event): Promise<OfflineDirectory> => {
  const found = wanted.get(`/offline/${getRouterParam(event, 'file')}`)
  if (!found) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return readDirectory(useCms(), found.locale, found.full)
})
