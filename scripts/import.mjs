/**
 * `npm run import -- institutions.csv`: reads a list that the alliance keeps in a spreadsheet. Without `--apply` it is a
 * trial that writes nothing.
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
    const child = spawn(process.execPath, ['commands/import.ts', ...process.argv.slice(2)], {
      cwd: inRoot('cms'),
      stdio: 'inherit',
      env: { ...process.env, ...quiet, INIT_CWD: process.cwd(), NODE_ENV: 'production', ...cmsEnvironment(settings) },
    })
    process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
  })
}
