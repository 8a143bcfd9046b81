import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { plain } from './answer.ts'
import { withRedirects } from './redirects.ts'

let cms: Server
let cmsUrl: string
let asked = 0
beforeEach(async () => {
  asked = 0
  cms = createServer((_, response) => {
    asked += 1
    response.end(JSON.stringify({ data: [
      { type: 'offers', from: 'alt', to: 'neu' }, { type: 'topics', from: 'geld-alt', to: 'geld' },
      { type: 'news', from: 'fest-alt', to: 'fest' }, { type: 'pages', from: 'wir-alt', to: 'wir' }, { type: 'broken' },
    ] }))
  }).listen(0, '127.0.0.1')
  await once(cms, 'listening')
  const address = cms.address()
  cmsUrl = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterEach(() => cms.close())

const missing = () => Promise.resolve(plain(404, 'missing'))
const there = () => Promise.resolve(plain(200, 'there'))
const ask = async (target: string, pages = missing, url = cmsUrl) => {
  const [path = '', query = ''] = target.split('?')
  const { status, headers } = await withRedirects(pages, url)(path, new URLSearchParams(query))
  return [status, headers.location]
}

it.each([
  ['/angebote/alt', '/angebote/neu'], ['/fa/offers/alt', '/fa/offers/neu'], ['/einfach/themen/geld-alt', '/einfach/themen/geld'],
  ['/neuigkeiten/fest-alt', '/neuigkeiten/fest'], ['/en/wir-alt', '/en/wir'], ['/calendar/de/fest-alt.ics', '/calendar/de/fest.ics'],
  ['/calendar/en/offers/alt.ics', '/calendar/en/offers/neu.ics'], ['/contacts/ar/offers/alt.vcf', '/contacts/ar/offers/neu.vcf'],
])('%s leads to %s', async (from, to) => {
  expect(await ask(from)).toEqual([301, to])
})

it.each([
  ['/angebote?topic=geld-alt&kind=group', '/angebote?topic=geld&kind=group'], ['/merkliste?o=x&o=alt&o=y', '/merkliste?o=x&o=neu&o=y'],
  ['/ar/handout?o=alt&notes=yes', '/ar/handout?o=neu&notes=yes'],
])('the list %s leads to %s', async (from, to) => {
  expect(await ask(from, there)).toEqual([301, to])
})

it('what is there is shown, and asks nothing', async () => {
  expect(await ask('/angebote/alt', there)).toEqual([200, undefined])
  expect(await ask('/angebote', there)).toEqual([200, undefined])
  expect(asked).toBe(0)
})

it.each(['/angebote/unbekannt', '/institutionen/alt', '/wp-login.php', '/angebote', '/calendar/de/alt.ics'])('%s leads nowhere', async (path) => {
  expect(await ask(path)).toEqual([404, undefined])
})

it('lists without old slugs, and all pages while the CMS is away, are as before', async () => {
  expect(await ask('/angebote?topic=geld', there)).toEqual([200, undefined])
  expect(await ask('/angebote/alt', missing, 'http://127.0.0.1:9')).toEqual([404, undefined])
  expect(await ask('/angebote?topic=geld-alt', there, 'http://127.0.0.1:9')).toEqual([200, undefined])
})

it('each question is asked anew: a page that is kept is never made from an old list', async () => {
  const pages = withRedirects(missing, cmsUrl)
  await pages('/angebote/alt', new URLSearchParams())
  await pages('/angebote/alt', new URLSearchParams())
  expect(asked).toBe(2)
})
