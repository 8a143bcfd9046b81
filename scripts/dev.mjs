/** `npm run dev`: the CMS and the site with hot reload, on the same content as `npm start`. */
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const { main } = await import('./lib/run.mjs')
  const { inRoot } = await import('./lib/paths.mjs')
  const { install, quiet } = await import('./lib/build.mjs')
  const { cmsEnvironment, readSettings, webEnvironment } = await import('./lib/settings.mjs')
  const { requireFreePort, startService, stopService } = await import('./lib/services.mjs')

  await main(async () => {
    const settings = readSettings()
    await requireFreePort(settings.cmsHost, settings.cmsPort, 'CMS_PORT')
    await requireFreePort(settings.webHost, settings.webPort, 'WEB_PORT')
    await install()
    const show = (name) => (line) => console.log(`[${name}] ${line}`)
    const services = [
      startService('CMS', ['node_modules/@strapi/strapi/bin/strapi.js', 'develop'], {
        cwd: inRoot('cms'),
        env: { ...quiet, NODE_ENV: 'development', ...cmsEnvironment(settings), SEED_CONTENT: 'demo' },
        onLine: show('cms'),
        onMessage: (message) => {
          if (message?.type === 'first-admin-link') show('cms')(`First administrator: ${message.url}`)
        },
      }),
      startService('site', ['node_modules/nuxt/bin/nuxt.mjs', 'dev', '--host', settings.webHost, '--port', String(settings.webPort)], {
        cwd: inRoot('web'),
        env: { ...quiet, NODE_ENV: 'development', ...webEnvironment(settings), NUXT_CMS_URL: settings.cmsUrl, NUXT_PUBLIC_SITE_URL: settings.webPublicUrl },
        onLine: show('site'),
      }),
    ]
    const stop = () => Promise.all(services.map(stopService))
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop())
    await Promise.race(services.map((service) => service.ended))
    await stop()
  })
}
