import { existsSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createFront } from './front.ts'
import { createCounters } from './counters/counters.ts'
import { createForms } from './forms/forms.ts'
import { createCmsCall } from './forms/hand-over.ts'
import { createHealth } from './health.ts'
import { startPageCache } from './page-cache/start.ts'
import { createPages } from './pages.ts'
import { withRedirects } from './redirects.ts'
import { createRender } from './render.ts'
import { createPreview } from './preview/preview.ts'
import { readSettings } from './settings.ts'
import { createSharePictures } from './share-pictures.ts'
import { readStaticFiles } from './static-files.ts'
import { createTiles, tilesPath } from './tiles.ts'
import { createUploads } from './uploads.ts'

/** Starts the site: reads the settings, loads what Nuxt built, listens until it is told to stop. */

const output = path.join(import.meta.dirname, '..', '.output')

/** How long requests that have begun may take when the site stops; in milliseconds. */
const farewell = 8000

const loadListener = async (): Promise<RequestListener> => {
  const entry = path.join(output, 'server', 'index.mjs')
  if (!existsSync(entry)) throw new Error('The site has not been built yet: pnpm --filter web build')
  const built: unknown = await import(pathToFileURL(entry).href)
  const listener: unknown = typeof built === 'object' && built !== null ? Reflect.get(built, 'listener') : undefined
  if (typeof listener !== 'function') throw new Error('The build of the site has no listener')
  return (request, response) => Reflect.apply(listener, undefined, [request, response])
}

const settings = readSettings(process.env)
process.env.NUXT_CMS_URL = settings.cmsUrl
process.env.NUXT_SITE_SECRET = settings.secret ?? ''
process.env.NUXT_PUBLIC_SITE_URL = settings.publicUrl
process.env.NUXT_PUBLIC_EXIT_URL = settings.exitUrl
process.env.NUXT_PUBLIC_TILES_URL = settings.tilesFile ? tilesPath(settings.tilesFile) : ''
process.env.NUXT_PUBLIC_TILES_ATTRIBUTION = settings.tilesAttribution

const render = createRender(await loadListener())
const counters = settings.secret === null
  ? undefined
  : await createCounters(settings.dataDir, createCmsCall(settings.cmsUrl, settings.secret))
const files = await readStaticFiles(path.join(output, 'public'))
const pages = withRedirects(createPages(render), settings.cmsUrl, settings.secret ?? '')
const cache = settings.cacheBytes === 0 ? undefined : await startPageCache(settings, pages, [...files.keys()])
const handle = createFront(settings, {
  files,
  pages: cache?.pages ?? pages,
  ...cache && { fresh: cache.fresh, contentChanged: cache.contentChanged },
  uploads: createUploads(settings.cmsUrl),
  share: createSharePictures(settings.cmsUrl, settings.secret ?? '', files),
  health: createHealth(settings.cmsUrl, settings.secret ?? ''),
  ...settings.tilesFile && { tiles: createTiles(settings.tilesFile) },
  forms: await createForms(settings, render),
  ...counters && { counters },
  ...settings.secret && { preview: createPreview(settings, settings.secret, render) },
})
const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, (request, response) => {
  void handle(request, response)
})

let isLeaving = false
const leave = async () => {
  if (isLeaving) return
  isLeaving = true
  await Promise.all([counters?.stop(), cache?.stop()])
  process.exit(0)
}

const stop = () => {
  server.close(() => void leave())
  server.closeIdleConnections()
  setTimeout(() => void leave(), farewell).unref()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
// The process that started this one is gone, however that happened: give the port back.
if (process.connected) process.once('disconnect', stop)

server.once('error', (error) => {
  console.error(`The site cannot listen on ${settings.host}:${settings.port}: ${error.message}`)
  process.exit(1)
})
server.listen(settings.port, settings.host, () => {
  console.log(`The site listens on http://${settings.host}:${settings.port}`)
})
