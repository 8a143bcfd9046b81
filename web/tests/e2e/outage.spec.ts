import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSite, type RunningSite } from './support/front'
import { attributes, readHtml } from './support/html'

let site: RunningSite
beforeAll(async () => {
  // Nobody listens on port 9 (discard).
  site = await startSite('http://127.0.0.1:9')
})
afterAll(() => site.stop())

it.each([
  ['/', 'de'], ['/angebote/unterhaltsvorschuss', 'de'], ['/ar/offers', 'ar'], ['/einfach/themen', 'de-simple'],
])('%s explains in its language that the CMS does not answer', async (path, lang) => {
  const { status, headers, text } = await readHtml(`${site.url}${path}`)
  expect(status).toBe(503)
  expect(headers.get('retry-after')).toBe('30')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-type')).toContain('text/html')
  expect(text).toContain(`lang="${lang}"`)
  expect(text).not.toMatch(/ECONNREFUSED|node_modules|127\.0\.0\.1:9/)
})

it('still leads to what needs no CMS, from the foot of every page', async () => {
  const { text } = await readHtml(`${site.url}/angebote`)
  expect(attributes(text.slice(text.indexOf('<footer')), /<a [^>]*>/g, 'href')).toEqual(['/melden'])
  expect((await readHtml(`${site.url}/melden`)).status).toBe(200)
})

it('never calls a page absent while the CMS does not answer', async () => {
  expect((await readHtml(`${site.url}/sitemaps/de.xml`)).status).toBe(503)
  expect((await readHtml(`${site.url}/uploads/x.png`)).status).toBe(503)
})

it('stays alive and says what is wrong', async () => {
  const { status, text } = await readHtml(`${site.url}/healthz`)
  expect(status).toBe(200)
  expect(JSON.parse(text)).toEqual({ status: 'ok', cms: 'unreachable' })
})
