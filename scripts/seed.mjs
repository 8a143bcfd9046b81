/**
 * `npm run seed`: loads the content again (what nobody edited), or what its options say:
 *
 *   npm run seed                        base and example content
 *   npm run seed -- --no-demo           base content alone
 *   npm run seed -- --remove-demo       removes untouched example entries, lists the edited ones
 *   npm run seed -- --volume 10000      that many synthetic offers, for measuring
 *   npm run seed -- --remove-volume     removes them
 */
import { spawn } from 'node:child_process'
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const { main } = await import('./lib/run.mjs')
  const { inRoot } = await import('./lib/paths.mjs')
  const { build, install, quiet } = await import('./lib/build.mjs')
  const { cmsEnvironment, readSettings } = await import('./lib/settings.mjs')

  await main(async () => {
    const settings = readSettings()
    await install()
    await build()
    const child = spawn(process.execPath, ['seed/run.ts', ...process.argv.slice(2)], {
      cwd: inRoot('cms'),
      stdio: 'inherit',
      env: { ...process.env, ...quiet, NODE_ENV: 'production', ...cmsEnvironment(settings) },
    })
    process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
  })
}
