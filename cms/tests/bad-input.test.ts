import { ErrorSchema } from '@buendnis/contract'
import request from 'supertest'
import { startServer, type RunningServer } from './support/server'

let server: RunningServer
beforeAll(async () => {
  server = await startServer('bad-input')
}, 70_000)
afterAll(async () => server.stop())

/** The address below /api, the status, and what the sentence must say. */
const table: [string, number, RegExp][] = [
  ['/offers?locale=xx', 400, /Sprache "xx".*de-simple/],
  ['/offers?locale=en&locale=de', 400, /no language/],
  ['/offers?fallback=uk', 400, /none/],
  ['/offers?unbekannt=1', 400, /"unbekannt".*filters/],
  ['/offers?populate=*', 400, /populate/],
  ['/offers?pagination[pageSize]=100000', 400, /1 bis 100/],
  ['/offers?pagination[pageSize]=0', 400, /1 bis 100/],
  ['/offers?pagination[pageSize]=abc', 400, /1 bis 100/],
  ['/offers?pagination[pageSize]=1e2', 400, /1 bis 100/],
  ['/offers?pagination[page]=-1', 400, /ganze Zahl/],
  ['/offers?pagination[page]=99999999999999999999', 400, /ganze Zahl/],
  ['/offers?pagination[limit]=-1', 400, /ganze Zahl/],
  ['/offers?pagination[page]=1&pagination[start]=0', 400, /entweder/],
  ['/offers?pagination=3', 400, /pagination/],
  ['/offers?sort=title', 400, /"title".*slug/],
  ['/offers?sort=slug:up', 400, /slug:asc/],
  ['/offers?sort[slug][$x]=1', 400, /Sortierung/],
  ['/offers?fields=geheim', 400, /"geheim".*title/],
  ['/offers?filters=x', 400, /filters\[slug\]/],
  ['/offers?filters[title][$contains]=a', 400, /filtern.*slug/],
  ['/offers?filters[kind]=quatsch', 400, /"quatsch".*counselling/],
  ['/offers?filters[modes][$contains]=quatsch', 400, /on-site/],
  ['/offers?filters[slug][$regex]=.*', 400, /\$eq/],
  ['/offers?filters[slug][$in]=', 200, /"total":0/],
  ['/offers?filters[checkedAt][$gt]=gestern', 400, /2026-01-31/],
  ['/offers?filters[checkedAt][$gt]=2026-02-31', 400, /2026-01-31/],
  ['/offers?filters[updatedAt][$gt]=2026-99-99T00:00:00Z', 400, /Zeitpunkt/],
  ['/offers?filters[childAgeFrom][$gt]=drei', 400, /keine Zahl/],
  ['/offers?filters[childAgeFrom][$gt]=1e999', 400, /keine Zahl/],
  ['/offers?filters[anonymous]=vielleicht', 400, /weder "true"/],
  ['/offers?filters[slug][$null]=x', 400, /weder "true"/],
  ['/offers?filters[slug]=%00', 400, /Wert/],
  ['/offers?filters[slug][$eq][$eq]=a', 400, /Wert/],
  ['/offers?filters[$and]=a', 400, /Filter/],
  ['/offers?filters[$or][0][$or][0][$or][0][$or][0][slug]=a', 400, /Filter/],
  [`/offers?${Array.from({ length: 25 }, (_, index) => `filters[$or][${index}][slug]=a`).join('&')}`, 400, /zu viele/],
  ['/offers?filters[__proto__][x]=1', 200, /"total"/],
  ['/offers?filters[constructor][prototype]=1', 200, /"total"/],
  ['/offers?filters[slug]=%E0%A4%A', 200, /"total":0/],
  ['/offers?%E0%A4%A=1', 400, /gibt es hier nicht/],
  ['/offers?filters[slug]=\'%20OR%201=1--', 200, /"total":0/],
  ['/offers?filters[slug][$startsWith]=%25', 200, /"total":0/],
  ['/offers?status=draft', 400, /veröffentlichte/],
  ['/offers/gibt-es-nicht', 404, /gibt es nicht/],
  ['/offers/by-slug/gibt-es-nicht', 404, /gibt es nicht/],
  ['/offers/by-slug/%00', 404, /gibt es nicht/],
  ['/offers/by-slug/%E0%A4%A', 404, /gibt es nicht/],
  [`/offers/by-slug/${'a'.repeat(3000)}`, 404, /gibt es nicht/],
  ['/offers/by-key/geld', 404, /Adresse/],
  ['/quatsch', 404, /openapi\.json/],
  [`/offers?filters[slug]=${'a'.repeat(9000)}`, 414, /zu lang/],
  [`/offers?filters[slug]=${'a'.repeat(500)}`, 400, /200 Zeichen/],
]

test.each(table)('%s is answered with %i', async (address, status, sentence) => {
  const answer = await request(server.url).get(`/api${address}`)
  expect(answer.status).toBe(status)
  expect(answer.text.replaceAll('\\"', '"')).toMatch(sentence)
  if (status >= 400) {
    expect(ErrorSchema.parse(answer.body).error.status).toBe(status)
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})

test('explains in English to those who read English', async () => {
  const asked = await request(server.url).get('/api/offers?x=1').set('Accept-Language', 'en-GB,en;q=0.9')
  expect(asked.body.error.message).toMatch(/^There is no parameter "x" here\. Possible: locale/)
  const foreign = await request(server.url).get('/api/offers?x=1&locale=uk').set('Accept-Language', 'de')
  expect(foreign.body.error.message).toMatch(/^There is no parameter/)
})

test.each(['post', 'put', 'patch', 'delete'] as const)('%s is refused with 405', async (method) => {
  for (const address of ['/api/offers', '/api/offers/abc', '/api/site', '/api/content-version']) {
    const answer = await request(server.url)[method](address).send({ data: { title: 'x' } })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS')
    expect(ErrorSchema.parse(answer.body).error.name).toBe('MethodNotAllowedError')
  }
})

test('files are refused before they are read, unless an editor uploads them', async () => {
  for (const address of ['/admin/login', '/upload', '/api/offers', '/']) {
    const answer = await request(server.url).post(address).attach('files', Buffer.from('x'), 'x.txt')
    expect([405, 415]).toContain(answer.status)
  }
})

test('a query of 5 MB gets a clean answer', async () => {
  const answer = await fetch(`${server.url}/api/offers?x=${'a'.repeat(5_000_000)}`).then(({ status }) => status, () => 431)
  expect(answer).toBe(431)
})

test('answers carry an ETag and are not sent twice', async () => {
  const first = await request(server.url).get('/api/offers?pagination[pageSize]=2').expect(200)
  expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  expect(first.headers['access-control-allow-origin']).toBe('*')
  expect(first.headers['access-control-allow-credentials']).toBeUndefined()
  expect(first.headers['x-powered-by']).toBeUndefined()
  const again = await request(server.url).get('/api/offers?pagination[pageSize]=2').set('If-None-Match', first.headers.etag ?? '')
  expect(again.status).toBe(304)
  expect(again.text).toBe('')
  await request(server.url).head('/api/offers').expect(200)
  await request(server.url).options('/api/offers').expect(204)
})

test('the dashboard may load nothing from elsewhere, and frame nothing but the site, for previews', async () => {
  const { headers } = await request(server.url).get('/admin').expect(200)
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain('frame-src http://localhost:3000;')
  expect(policy.replace(/frame-src [^;]*;/, '')).not.toMatch(/https?:/)
})

test('the server has logged no error', () => {
  expect(server.log()).not.toMatch(/error/i)
})
