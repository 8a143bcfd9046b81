/** `npm run bench`: builds what changed and measures how fast it is; see bench/README.md. */
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const { main } = await import('./lib/run.mjs')
  const { build, install } = await import('./lib/build.mjs')
  await main(async () => {
    await install()
    await build()
    await import('../bench/bench.mjs')
  })
}
