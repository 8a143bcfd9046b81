/** `npm run check`: lint, types and seed files, two at a time. Under a minute. */
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const { main, Refusal, step } = await import('./lib/run.mjs')
  const { install, quiet } = await import('./lib/build.mjs')
  const { checks } = await import('./lib/checks.mjs')

  await main(async () => {
    await install()
    const waiting = [...checks]
    const failed = []
    const work = async () => {
      for (let check = waiting.shift(); check; check = waiting.shift()) {
        await step(check.title, check.command, check.args, { cwd: check.cwd, env: quiet })
          .catch((error) => failed.push(error.message))
      }
    }
    await Promise.all([work(), work()])
    if (failed.length > 0) throw new Refusal(failed.join('\n\n'))
  })
}
