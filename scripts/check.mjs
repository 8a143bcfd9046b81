/** `npm run check`: lint, types and seed files, two at a time. Under a minute. */
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const { main, Refusal } = await import('./lib/run.mjs')
  const { install } = await import('./lib/build.mjs')
  const { runChecks } = await import('./lib/checks.mjs')

  await main(async () => {
    await install()
    const failed = await runChecks()
    if (failed.length > 0) throw new Refusal(failed.join('\n\n'))
  })
}
