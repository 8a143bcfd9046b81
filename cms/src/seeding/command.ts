import type { Core } from '@strapi/strapi'
import { withSingleContentVersion } from '../content-version'
import { refreshStatistics } from '../planner-statistics'
import { loadSeed } from './load'
import { removeDemo } from './remove-demo'
import { createVolume } from './volume/create'
import { removeVolume } from './volume/remove'

export interface SeedCommand {
  demo: boolean
  removeDemo: boolean
  volume?: number | undefined
  removeVolume: boolean
  /** Gets lines for people, in German. */
  log: (line: string) => void
}

/** Does what the arguments of `seed/run.ts` ask. False when something could not be written. */
export const runSeedCommand = async (strapi: Core.Strapi, command: SeedCommand): Promise<boolean> => {
  const { log } = command
  if (command.removeDemo) {
    const { removed, edited } = await withSingleContentVersion(strapi, () => removeDemo(strapi))
    log(`Beispiel-Inhalte entfernt: ${removed}`)
    for (const title of edited) log(`Bleibt, weil bearbeitet: ${title}`)
    return true
  }
  if (command.removeVolume) {
    log(`Synthetische Zeilen entfernt: ${await removeVolume(strapi)}`)
    return true
  }
  if (command.volume !== undefined) {
    await createVolume(strapi, command.volume, log)
    await refreshStatistics(strapi)
    return true
  }
  const sets = command.demo ? ['base', 'demo'] as const : ['base'] as const
  const { written, unchanged, kept, failures } = await withSingleContentVersion(strapi, () =>
    loadSeed(strapi, { sets, log }))
  log(`Inhalte geschrieben: ${written}, unverändert: ${unchanged}, von der Redaktion geändert und behalten: ${kept}`)
  if (written > 0) await refreshStatistics(strapi)
  for (const failure of failures) console.error(failure)
  return failures.length === 0
}
