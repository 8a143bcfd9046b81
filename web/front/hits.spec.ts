import { once } from 'node:events'
import { createServer, request as ask, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { createFront } from './front.ts'
import { pack } from './page-cache/entry.ts'
import { targetOf } from './pages.ts'
import { readSettings } from './settings.ts'

const etag = 'W/"tag"'
const page = (status: number, body: string, more: Record<string, string> = {}): Promise<Answer> =>
  pack({ status, headers: { 'content-type': 'text/html; charset=utf-8', etag, ...more }, body: Buffer.from(body) })

/** What is true, by key; and what was counted. */
const truth = new Map<string, Answer>()
const counted: string[] = []
let isFresh = false
let rendered = 0

const server = createServer()
beforeAll(async () => {
  const nothing = () => Promise.reject(new Error('not asked'))
  const handle = createFront(readSettings({ WEB_HOSTS: 'site.example' }), {
    files: new Map(),
    uploads: nothing,
    share: nothing,
    health: nothing,
    pages: (path, query) => {
      rendered += 1
      const answer = truth.get(targetOf(path, query)) ?? { status: 404, headers: {}, body: Buffer.from('none') }
      return { ...answer, headers: { ...answer.headers, 'server-timing': 'cache;desc=hit' } }
    },
    fresh: key => (isFresh ? truth.get(key) : undefined),
    preview: request => (request.headers.cookie === 'preview=1' ? Promise.resolve({ status: 200, headers: {}, body: Buffer.from('draft') }) : null),
    counters: {
      count: (_, path, query, { status }) => counted.push(`${path} ${query.toString()} ${status}`), flush: nothing, stop: nothing,
    },
  })
  server.on('request', (request, response) => void handle(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  truth.set('/angebote?page=2', await page(200, 'offers '.repeat(500)))
  truth.set('/ueber-uns', await page(200, 'short'))
  truth.set('/eingebettet/angebote', await page(200, 'embedded '.repeat(500), { 'x-robots-tag': 'all' }))
  truth.set('/-', await page(404, 'nothing '.repeat(500)))
  truth.set('/alt', await page(301, '/neu', { location: '/neu' }))
})
afterAll(() => server.close())
beforeEach(() => {
  isFresh = false
  rendered = 0
  counted.splice(0)
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number | undefined, headers: IncomingHttpHeaders, body: string }>((resolve, reject) => {
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    ask({ port, path, method, headers: { host: 'site.example', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { date: _date, ...rest } = response.headers
        resolve({ status: response.statusCode, headers: rest, body: Buffer.concat(chunks).toString('base64') })
      })
    }).on('error', reject).end()
  })

it.each(['/angebote?utm_source=x&page=2', '/ueber-uns', '/eingebettet/angebote', '/wp-login.php', '/alt'])(
  '%s is sent at once as it would be otherwise, however it is asked for', async (path) => {
    const ways: Record<string, string>[] = [
      {}, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'gzip, br' }, { 'accept-encoding': 'br;q=0' }, { 'if-none-match': etag },
      { 'if-none-match': '"other"' },
    ]
    for (const headers of ways) {
      for (const method of ['GET', 'HEAD']) {
        isFresh = false
        const expected = await get(path, headers, method)
        isFresh = true
        const before = rendered
        expect(await get(path, headers, method), `${method} ${JSON.stringify(headers)}`).toEqual(expected)
        expect(rendered).toBe(before)
        expect(counted.at(-1)).toBe(counted.at(-2))
      }
    }
  })

it('whatever is not as plain goes the long way', async () => {
  await get('/ueber-uns')
  isFresh = true
  expect(Buffer.from((await get('/ueber-uns', { cookie: 'preview=1' })).body, 'base64').toString()).toBe('draft')
  expect((await get('/ueber-uns', { host: 'other.example' })).status).toBe(421)
  expect((await get('/ueber-uns', {}, 'POST')).status).toBe(405)
  expect(rendered).toBe(1)
  await get('/ueber-uns', { 'content-length': '0' })
  isFresh = false
  await get('/ueber-uns')
  expect(rendered).toBe(3)
})
