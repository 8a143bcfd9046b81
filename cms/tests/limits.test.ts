import { ErrorSchema } from '@buendnis/contract'
import request from 'supertest'
import { z } from 'zod'
import { Windows } from '../src/limits/windows'
import { signIn } from './support/editor'
import { startServer, type RunningServer } from './support/server'
import { siteCaller } from './support/site-caller'

const limits = { anonymous: 6, token: 9 }

let server: RunningServer
beforeAll(async () => {
  server = await startServer('limits', {
    API_LIMIT: String(limits.anonymous), API_TOKEN_LIMIT: String(limits.token), TRUST_PROXY: 'true',
  })
}, 70_000)
afterAll(async () => server.stop())

/** Somebody who asks from an address of their own: the proxy in front writes it last. */
const ask = (address: string, headers: Record<string, string> = {}, path = '/api/content-version') =>
  request(server.url).get(path).set({ 'X-Forwarded-For': address, ...headers })

/** How many calls in a row are answered before one is refused. */
const answeredOf = async (call: (at: number) => request.Test, most: number) => {
  for (let at = 0; at < most; at += 1) {
    if ((await call(at)).status === 429) return at
  }
  return most
}

describe('a window', () => {
  test('counts each caller, and begins anew when it is over', () => {
    const windows = new Windows(60_000, 2)
    expect(windows.take('a', 1000)).toEqual({ remaining: 1, seconds: 60, isRefused: false })
    expect(windows.take('a', 31_000)).toEqual({ remaining: 0, seconds: 30, isRefused: false })
    expect(windows.take('a', 31_001)).toEqual({ remaining: 0, seconds: 30, isRefused: true })
    expect(windows.take('b', 31_001).isRefused).toBe(false)
    expect(windows.take('a', 61_000)).toEqual({ remaining: 1, seconds: 60, isRefused: false })
  })

  test('a clock that was set back shuts nobody out', () => {
    const windows = new Windows(60_000, 1)
    windows.take('a', 1_000_000)
    expect(windows.take('a', 1000)).toEqual({ remaining: 0, seconds: 60, isRefused: false })
  })

  test('holds no more callers than it may: the oldest are forgotten', () => {
    const windows = new Windows(60_000, 1)
    windows.take('first', 0)
    for (let at = 0; at < 20_000; at += 1) windows.take(`caller ${at}`, 0)
    expect(windows.take('first', 0).isRefused).toBe(false)
    expect(windows.take('caller 19999', 0).isRefused).toBe(true)
  })
})

describe('anybody', () => {
  test('is told what is left, and then when it works again', async () => {
    const first = await ask('192.0.2.1').expect(200)
    expect(first.headers).toMatchObject({ 'ratelimit-policy': '"anonymous";q=6;w=60', 'ratelimit': '"anonymous";r=5;t=60' })
    expect(first.headers['access-control-expose-headers']).toMatch(/RateLimit, RateLimit-Policy/)
    expect(await answeredOf(() => ask('192.0.2.1'), 10)).toBe(limits.anonymous - 1)
    for (const [language, sentence] of [['de', /zu viele Anfragen\. In \d+ Sekunden/], ['en', /too many requests.*in \d+ seconds/]] as const) {
      const refused = await ask('192.0.2.1', { 'Accept-Language': language }).expect(429)
      expect(ErrorSchema.parse(refused.body).error).toMatchObject({ name: 'RateLimitError', message: expect.stringMatching(sentence) })
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
      expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
      expect(refused.headers).toMatchObject({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' })
      expect(refused.headers.ratelimit).toMatch(/^"anonymous";r=0;t=\d+$/)
    }
    await ask('192.0.2.1', {}, '/hsds/services').expect(429)
  })

  test('others are not held up, and what a caller writes before the address of the proxy counts for nothing', async () => {
    await ask('192.0.2.2').expect(200)
    expect(await answeredOf(at => ask(`198.51.100.${at}, 192.0.2.3`), 20)).toBe(limits.anonymous)
  })

  test('a network of IPv6 is one caller', async () => {
    expect(await answeredOf(at => ask(`2001:db8:1:2::${at}`), 20)).toBe(limits.anonymous)
    await ask('2001:db8:1:3::1').expect(200)
  })

  test('a wrong signature or token is nobody', async () => {
    const pretend = () => ask('192.0.2.4', { 'x-site-signature': `${Date.now()}.x`, 'Authorization': 'Bearer abc' })
    expect(await answeredOf(pretend, 20)).toBe(limits.anonymous)
  })
})

test('the site has no limit, and is told of none', async () => {
  const site = siteCaller(server.url)
  for (let at = 0; at <= limits.token; at += 1) {
    const { status, headers } = await site.get('/api/content-version')
    expect({ status, limit: headers.ratelimit }).toEqual({ status: 200, limit: undefined })
  }
  const refusals: number[] = []
  for (let at = 0; at <= limits.anonymous; at += 1) refusals.push((await site.post('/api/numbers', {})).status)
  expect(refusals).not.toContain(429)
})

test('API tokens have a limit of their own, a purpose, and see no more than anybody', async () => {
  const { token } = await signIn(server.url)
  const bearer = { Authorization: `Bearer ${token}` }
  const make = (data: object) => request(server.url).post('/admin/api-tokens').set(bearer)
    .send({ name: 'Stadtportal', type: 'full-access', lifespan: null, permissions: null, ...data })
  const purposeless = await make({ description: ' ' }).expect(400)
  expect(purposeless.text).toContain('wofür')
  const made = await make({ description: 'Zeigt unsere Angebote auf dem Stadtportal' }).expect(201)
  const { id, accessKey } = z.object({ data: z.object({ id: z.number(), accessKey: z.string() }) }).parse(made.body).data

  const asToken = (path?: string) => ask('192.0.2.5', { Authorization: `Bearer ${accessKey}` }, path)
  expect((await asToken().expect(200)).headers['ratelimit-policy']).toBe('"token";q=9;w=60')
  for (const [path, status] of [['/api/offers?status=draft', 400], ['/api/upload/files', 404], ['/api/users', 404]] as const) {
    await asToken(path).expect(status)
  }
  await request(server.url).put('/api/offers/x').set('Authorization', `Bearer ${accessKey}`).send({ data: {} }).expect(405)
  const [anybodys, tokens] = await Promise.all([ask('192.0.2.6', {}, '/api/offers'), asToken('/api/offers')])
  expect(tokens.body).toEqual(anybodys.body)
  expect(await answeredOf(() => asToken(), 20)).toBeGreaterThan(0)
  await ask('192.0.2.5').expect(200)
  const kept = await request(server.url).get(`/admin/api-tokens/${id}`).set(bearer).expect(200)
  expect(kept.body.data.lastUsedAt).toMatch(/^20\d\d-/)
})

describe('answers are packed as the caller likes', () => {
  const packed = async (encoding: string, path = '/api/openapi.json') => {
    const answer = await fetch(`${server.url}${path}`, {
      headers: { 'accept-encoding': encoding, 'x-forwarded-for': `203.0.113.${(neighbour += 1)}` },
    })
    const { headers, status } = answer
    return { status, encoding: headers.get('content-encoding'), vary: headers.get('vary'), etag: headers.get('etag'), text: await answer.text() }
  }
  let neighbour = 0

  test.each([
    ['br', 'br'], ['gzip, deflate, br', 'br'], ['gzip', 'gzip'], ['br;q=0.1, gzip;q=0.9', 'gzip'], ['*', 'br'],
    ['br;q=0, *', 'gzip'], ['identity', null], ['deflate', null], ['br;q=0', null],
  ])('%s → %s', async (asked, encoding) => {
    const plain = await packed('identity')
    expect(await packed(asked)).toEqual({ ...plain, encoding })
    expect(plain.vary).toContain('Accept-Encoding')
  })

  test('streams too, and small answers are not', async () => {
    const plain = await packed('identity', '/hsds/services?format=ndjson')
    expect(plain.text.split('\n').length).toBeGreaterThan(20)
    for (const encoding of ['br', 'gzip']) {
      expect(await packed(encoding, '/hsds/services?format=ndjson')).toEqual({ ...plain, encoding })
    }
    expect(await packed('br', '/api/content-version')).toMatchObject({ status: 200, encoding: null })
  })

  test('what has not changed is not sent again, packed or not', async () => {
    for (const path of ['/api/openapi.json', '/hsds/services?format=ndjson']) {
      const { etag } = await packed('br', path)
      expect(etag).toMatch(/^W\/"/)
      for (const encoding of ['gzip', 'identity']) {
        await ask(`203.0.113.${(neighbour += 1)}`, { 'If-None-Match': String(etag), 'Accept-Encoding': encoding }, path).expect(304)
      }
    }
  })
})

test('the server has logged no error', () => {
  expect(server.log()).not.toMatch(/error/i)
})
