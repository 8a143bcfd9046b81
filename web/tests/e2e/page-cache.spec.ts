import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, get } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { startSite, type RunningSite } from './support/front'

// Between site and CMS, so that one test can end the CMS for one site, and change its content version alone.
let version = 1
const between = createServer((request, response) => {
  if (request.url === '/api/content-version') {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { version } }))
    return
  }
  get(`${inject('cmsUrl')}${request.url ?? ''}`, { headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  }).on('error', () => response.destroy())
})

const dataDir = mkdtempSync(path.join(tmpdir(), 'buendnis-pages-'))
let cmsUrl = ''
let site: RunningSite
beforeAll(async () => {
  between.listen(0, '127.0.0.1')
  await once(between, 'listening')
  const address = between.address()
  cmsUrl = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  site = await startSite(cmsUrl, { WEB_DATA_DIR: dataDir })
})
afterAll(async () => {
  await site.stop()
  between.closeAllConnections()
  between.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const known = [
  '/', '/angebote', '/ar/offers', '/angebote/unterhaltsvorschuss', '/einfach/themen', '/suche?q=geld', '/sitemap.xml', '/offline/de.json',
  '/feeds/de/news.atom',
]

const ask = async (target: string) => {
  const answer = await fetch(`${site.url}${target}`)
  return { status: answer.status, how: answer.headers.get('server-timing'), text: await answer.text(), headers: answer.headers }
}

const waitFor = async (how: string) => {
  for (let round = 0; round < 100 && (await ask('/')).how !== `cache;desc=${how}`; round += 1) await wait(50)
}

it('pages are finished once, and kept over a new version when their answers are the same', async () => {
  for (const target of known) expect(await ask(target), target).toMatchObject({ status: 200, how: 'cache;desc=miss' })
  const first = await ask('/')
  expect(first.how).toBe('cache;desc=hit')
  expect((await fetch(site.url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })).status).toBe(304)
  version += 1
  await waitFor('revalidated')
  for (const target of known.slice(1)) {
    expect((await ask(target)).how, target).toBe('cache;desc=revalidated')
    expect((await ask(target)).how, target).toBe('cache;desc=hit')
  }
})

it('when the CMS ends, all known pages stay, also after a start of the site', async () => {
  const before = await Promise.all(known.map(async target => (await ask(target)).text))
  between.closeAllConnections()
  between.close()
  await waitFor('stale')
  const check = async () => {
    for (const [index, target] of known.entries()) {
      expect(await ask(target), target).toMatchObject({ status: 200, how: 'cache;desc=stale', text: before[index] })
    }
  }
  await check()
  expect((await ask('/angebote/elterncafe-nie-gesehen')).status).toBe(503)
  await site.stop()
  site = await startSite(cmsUrl, { WEB_DATA_DIR: dataDir })
  await check()
})
