/**
 * `npm run screenshots`: every template at three widths, light and dark, in German, Einfache Sprache, Arabic and
 * Ukrainian, as pictures in `web/tests/.screenshots`. Takes several minutes.
 */
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const { main, step } = await import('./lib/run.mjs')
  const { build, install, quiet } = await import('./lib/build.mjs')
  const { inRoot } = await import('./lib/paths.mjs')

  await main(async () => {
    await install()
    await build()
    const args = ['exec', 'vitest', 'run', '--config', 'vitest.screenshots.config.ts']
    await step('Take the pictures', 'pnpm', args, { cwd: inRoot('web'), env: { ...quiet, CI: 'true' } })
    console.log(`They lie in ${inRoot('web/tests/.screenshots')}`)
  })
}
