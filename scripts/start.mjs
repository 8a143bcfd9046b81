/**
 * `npm start`: everything from a fresh clone to a running CMS and site. Does again only what changed.
 *
 *   npm start                  with the invented example content
 *   npm start -- --no-demo     without it
 */
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const { parseArgs } = await import('node:util')
  const { main, Refusal } = await import('./lib/run.mjs')
  const { inRoot } = await import('./lib/paths.mjs')
  const { build, install, quiet } = await import('./lib/build.mjs')
  const { cmsEnvironment, readSettings, webEnvironment } = await import('./lib/settings.mjs')
  const { requireFreePort, startService, stopService, waitFor } = await import('./lib/services.mjs')

  await main(async () => {
    const options = { 'no-demo': { type: 'boolean', default: false } }
    let demo
    try {
      demo = !parseArgs({ options }).values['no-demo']
    } catch (error) {
      throw new Refusal(`${error.message}. The only option is --no-demo: npm start -- --no-demo`)
    }
    const settings = readSettings()
    await requireFreePort(settings.cmsHost, settings.cmsPort, 'CMS_PORT')
    await requireFreePort(settings.webHost, settings.webPort, 'WEB_PORT')
    await install()
    await build()

    const services = []
    let stopping = false
    const stop = async () => {
      if (stopping) return
      stopping = true
      for (const service of services.toReversed()) await stopService(service)
    }
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, async () => {
        console.log('\nStopping …')
        await stop()
        process.exit(process.exitCode ?? 0)
      })
    }

    try {
      let adminLink
      console.log('Start the CMS …')
      const cms = startService('CMS', ['commands/start.ts'], {
        cwd: inRoot('cms'),
        env: { ...quiet, NODE_ENV: 'production', ...cmsEnvironment(settings), SEED_CONTENT: demo ? 'demo' : 'base' },
        onLine: (line) => {
          const progress = /^Inhalte: (\d+) von (\d+)/.exec(line)
          if (progress) process.stdout.write(`  content: ${progress[1]} of ${progress[2]}\n`)
        },
        onMessage: (message) => {
          if (message?.type === 'first-admin-link' && typeof message.url === 'string') adminLink = message.url
        },
      })
      services.push(cms)
      await waitFor(cms, `http://${settings.cmsHost}:${settings.cmsPort}/_health`, 240)

      console.log('Start the site …')
      const web = startService('site', ['front/server.ts'], {
        cwd: inRoot('web'),
        env: { ...quiet, NODE_ENV: 'production', ...webEnvironment(settings) },
      })
      services.push(web)
      await waitFor(web, `http://${settings.webHost}:${settings.webPort}/healthz`, 60)

      console.log([
        '',
        `  Site        ${settings.webPublicUrl}`,
        `  Dashboard   ${settings.cmsPublicUrl}/admin`,
        ...(adminLink ? [`  Set the first administrator's password here, once:`, `              ${adminLink}`] : []),
        '',
        '  Ctrl-C stops both.',
        '',
      ].join('\n'))

      const first = await Promise.race(services.map(async (service) => ({ service, ...(await service.ended) })))
      if (!stopping) {
        throw new Refusal(`The ${first.service.name} ended by itself (${first.signal ?? `code ${first.code}`}). See ${first.service.logFile}.`)
      }
    } finally {
      await stop()
    }
  })
}
