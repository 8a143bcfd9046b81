import type { Core } from '@strapi/strapi'
import { withSingleContentVersion } from '../content-version'
import type { SeedSet } from './files'
import { loadSeed } from './load'

const setsByName: Record<string, readonly SeedSet[]> = { base: ['base'], demo: ['base', 'demo'] }

/**
 * Loads the seed that `SEED_CONTENT` names (`base`, or `demo` for both) while the server starts. A document that cannot
 * be written is reported and does not keep the server from starting.
 */
export const seedAtStart = async (strapi: Core.Strapi) => {
  const sets = setsByName[process.env.SEED_CONTENT ?? '']
  if (!sets) return
  const report = await withSingleContentVersion(strapi, () =>
    loadSeed(strapi, { sets, log: (line) => console.log(line) }))
  for (const failure of report.failures) strapi.log.error(`Seed: ${failure}`)
}
