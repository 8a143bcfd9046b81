/**
 * Loads seed content into the database that the environment names (the same variables as the server):
 *
 *   node seed/run.ts                     base and demo
 *   node seed/run.ts --no-demo           base only
 *   node seed/run.ts --remove-demo       removes demo documents that nobody changed, lists the others
 *   node seed/run.ts --volume 10000      adds that many synthetic offers
 *   node seed/run.ts --remove-volume     removes them
 *
 * `SEED_ROOT` names another folder with `base/` and `demo/`. Needs the build (`dist/`).
 * Exit codes: 0 done, 1 something could not be written or no connection, 2 wrong arguments.
 */
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { builtModule, fail, loadStrapi, messageOf } from '../commands/load-strapi.ts'
import type * as Seeding from '../src/seeding/index.ts'

const require = createRequire(import.meta.url)

const readArguments = () => {
  try {
    const { values } = parseArgs({
      options: {
        'no-demo': { type: 'boolean', default: false },
        'remove-demo': { type: 'boolean', default: false },
        volume: { type: 'string' },
        'remove-volume': { type: 'boolean', default: false },
      },
    })
    const volume = values.volume === undefined ? undefined : Number(values.volume)
    if (volume !== undefined && !(Number.isInteger(volume) && volume >= 1 && volume <= 100_000)) {
      return fail(2, '--volume braucht eine ganze Zahl von 1 bis 100000.')
    }
    return { ...values, volume }
  } catch (error) {
    return fail(2, `${messageOf(error)} Möglich sind --no-demo, --remove-demo, --volume <Zahl> und --remove-volume.`)
  }
}

const options = readArguments()
const seeding: typeof Seeding = require(builtModule('seeding', 'index.js'))

try {
  const strapi = await loadStrapi()
  const done = await seeding.runSeedCommand(strapi, {
    demo: !options['no-demo'],
    removeDemo: options['remove-demo'],
    volume: options.volume,
    removeVolume: options['remove-volume'],
    log: (line) => console.log(line),
  })
  await strapi.destroy()
  process.exit(done ? 0 : 1)
} catch (error) {
  fail(1, `Die Inhalte konnten nicht geladen werden: ${messageOf(error)}`)
}
