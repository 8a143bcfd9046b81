/**
 * `npm run screenshots`: every template at three widths, light and dark, in German, Einfache Sprache, Arabic and
 * Ukrainian, as pictures in `web/tests/.screenshots`. Takes several minutes.
 *
 *   npm run screenshots -- --only "offers,offer" --languages de,ar --widths 360
 *   npm run screenshots -- --missing           only what an earlier run did not come to
 */
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const { spawnSync } = await import('node:child_process')
  const { parseArgs } = await import('node:util')
  const { main, Refusal } = await import('./lib/run.mjs')
  const { build, install, quiet } = await import('./lib/build.mjs')
  const { inRoot } = await import('./lib/paths.mjs')

  const options = {
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: '' },
    widths: { type: 'string', default: '' },
    missing: { type: 'boolean', default: false },
  }

  await main(async () => {
    let chosen
    try {
      chosen = parseArgs({ options }).values
    } catch (error) {
      throw new Refusal(`${error.message}. Options: --only, --languages, --widths (lists with commas), --missing`)
    }
    await install()
    await build()
    console.log('Start CMS and site, take the pictures …')
    const { status } = spawnSync('pnpm', ['exec', 'vitest', 'run', '--config', 'vitest.screenshots.config.ts'], {
      cwd: inRoot('web'),
      stdio: 'inherit',
      env: {
        ...process.env,
        ...quiet,
        CI: 'true',
        SCREENSHOT_ONLY: chosen.only,
        SCREENSHOT_LANGUAGES: chosen.languages,
        SCREENSHOT_WIDTHS: chosen.widths,
        SCREENSHOT_MISSING: String(chosen.missing),
      },
    })
    console.log(`What was taken lies in ${inRoot('web/tests/.screenshots')}`)
    if (status !== 0) throw new Refusal('Not every picture could be taken: see above. Again, only the missing ones: npm run screenshots -- --missing')
  })
}
