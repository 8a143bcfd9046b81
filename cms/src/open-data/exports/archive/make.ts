import type { Core } from '@strapi/strapi'
import { addDays, berlinDay } from '../../../clock'
import { buildArchive } from './build'
import { keptDays, type Archive } from './folder'
import { keptArchives, removeArchive } from './kept'

const running = new WeakMap<Core.Strapi, Promise<Archive>>()

/** Packs today's archive; whoever wants it meanwhile waits for the same one. */
export const makeArchive = async (strapi: Core.Strapi, moment: Date): Promise<Archive> => {
  const known = running.get(strapi)
  if (known) return known
  const begun = buildArchive(strapi, moment).finally(() => running.delete(strapi))
  running.set(strapi, begun)
  return begun
}

/** Packs today's archive and takes old ones away. A job. */
export const makeDailyArchive = async (strapi: Core.Strapi, moment: Date): Promise<undefined> => {
  const oldest = addDays(berlinDay(moment), 1 - keptDays)
  for (const { day } of await keptArchives(strapi)) {
    if (day < oldest) await removeArchive(strapi, day)
  }
  await makeArchive(strapi, moment)
}
