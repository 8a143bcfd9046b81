/**
 * `npm run handbook-pictures`: the pictures of `docs/editors.md`, taken from the dashboard as it is, with demo content, into
 * `docs/pictures/handbook`. Run it after changing the dashboard; the results are committed.
 */
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const { main, step } = await import('./lib/run.mjs')
  const { build, install, quiet } = await import('./lib/build.mjs')
  const { inRoot } = await import('./lib/paths.mjs')

  await main(async () => {
    await install()
    await build()
    const args = ['exec', 'vitest', 'run', '--config', 'tests/handbook/vitest.config.ts']
    await step('Take the pictures', 'pnpm', args, { cwd: inRoot('.'), env: { ...quiet, CI: 'true' } })
    console.log(`They lie in ${inRoot('docs/pictures/handbook')}`)
  })
}
