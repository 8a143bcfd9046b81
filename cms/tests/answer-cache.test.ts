import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { Answers } from '../src/answer-cache/answers'
import { signIn, type Editor } from './support/editor'
import { testFolder } from './support/paths'
import { siteCaller } from './support/site-caller'
import { startServer, type RunningServer } from './support/server'

const uid = 'api::topic.topic'

let server: RunningServer
let editor: Editor

beforeAll(async () => {
  server = await startServer('answer-cache')
  editor = await signIn(server.url)
}, 70_000)
afterAll(async () => server.stop())

interface Answer { status: number, headers: IncomingHttpHeaders, body: Buffer }

/** The bytes as they come. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    httpRequest(`${server.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
    }).on('error', reject).end()
  })

/** Whoever shows a token passes by: what the application answers now. */
const truth = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask(path, { ...headers, authorization: 'Bearer nobody' }, method)

const cacheSays = ({ headers }: Answer) => /desc=(\w+)/.exec(String(headers['server-timing'] ?? ''))?.[1]

const comparable = ({ status, headers, body }: Answer) => {
  const { date: _date, 'server-timing': _timing, 'keep-alive': _alive, ...rest } = headers
  return { status, headers: rest, body: body.toString('base64') }
}

const paths = [
  '/api/offers?locale=uk&pagination[pageSize]=3', '/api/offers/by-slug/wohngeld', '/api/site', '/api/offers/find?mode=phone&locale=en',
  '/api/search?q=wohngeld', '/hsds/services?per_page=2', '/api/hsds/taxonomies?locale=en', '/api/redirects', '/api/quality',
]

const searchIsReady = async () => {
  while ((await truth('/api/search?q=wohngeld')).status !== 200) await wait(100)
}

test.each(paths)('%s: the second answer comes from memory, with the same bytes and headers as without it', async (path) => {
  await searchIsReady()
  const acceptances: Record<string, string>[] = [{}, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'br, gzip;q=0.5' }]
  for (const headers of acceptances) {
    expect(comparable(await ask(path, headers))).toEqual(comparable(await truth(path, headers)))
    const hit = await ask(path, headers)
    expect(cacheSays(hit)).toBe('hit')
    const expected = await truth(path, headers)
    expect(comparable(hit)).toEqual(comparable(expected))
    const unpack = { gzip: gunzipSync, br: brotliDecompressSync }[String(hit.headers['content-encoding'])]
    expect(JSON.parse((unpack ? unpack(hit.body) : hit.body).toString())).toBeTruthy()
  }
  const { headers: { etag = '' } } = await ask(path)
  const knowing: Record<string, string>[] = [{ 'if-none-match': `"other", ${etag}` }, { 'if-none-match': etag, 'cache-control': 'no-cache' }]
  for (const more of knowing) {
    expect(comparable(await ask(path, more))).toEqual(comparable(await truth(path, more)))
  }
  expect(comparable(await ask(path, {}, 'HEAD'))).toEqual(comparable(await truth(path, {}, 'HEAD')))
})

test('the same question in another order is the same question; the language of HSDS is part of it', async () => {
  await ask('/api/offers?sort=slug&locale=tr')
  expect(cacheSays(await ask('/api/offers?locale=tr&sort=slug'))).toBe('hit')
  const languages = ['uk,en;q=0.5', 'en', 'xx'].map(async language => (await ask('/hsds', { 'accept-language': language })).headers['content-language'])
  expect(await Promise.all(languages)).toEqual(['uk', 'en', 'de'])
  expect((await ask('/hsds', { 'accept-language': 'tr;q=0.1, en' })).headers['content-language']).toBe('en')
})

test.each([
  ['/api/offers?junk=1', 400], ['/api/redirects?junk=1', 200], ['/api/offers?locale=xx', 400], ['/api/offers/by-slug/gibt-es-nicht', 404],
  ['/api//offers', 404], ['/API/offers', 200], ['/api/offers/', 200], ['/hsds/services?format=ndjson', 200],
  ['/api/content-version', 200], ['/api/suggestions/XXXXXXXX', 404], ['/api/offers?preview=x', 401], ['/api/search?q=qwxyqwxy', 200],
])('%s (%i) is never kept', async (path, status) => {
  for (const _time of [1, 2]) {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(cacheSays(answer)).not.toBe('hit')
  }
})

test('who shows a token passes by; the site is given what is kept', async () => {
  const path = '/api/topics?locale=ru'
  expect(cacheSays(await truth(path))).toBeUndefined()
  expect(cacheSays(await ask(path))).toBe('miss')
  expect(cacheSays(await truth(path))).toBeUndefined()
  const signed: { headers: Record<string, string> } = await siteCaller(server.url).get(path)
  expect(signed.headers['server-timing']).toContain('hit')
})

test('nobody reads what is no longer true, however often somebody publishes', async () => {
  const topic = await editor.create(uid, { name: 'Anfang', slug: 'wechselhaft', order: 900 })
  const watched = ['/api/topics?sort=order:desc&pagination[pageSize]=2', '/api/topics/by-slug/wechselhaft', '/api/site', '/hsds/taxonomy_terms']
  let isOver = false
  let compared = 0
  const stale: string[] = []
  const text = async (answer: Promise<Answer>) => {
    const { status, body } = await answer
    return `${status} ${body.toString()}`
  }
  const reader = async (number: number) => {
    for (let at = number; !isOver; at += 1) {
      const path = watched[at % watched.length] ?? ''
      const before = await text(truth(path))
      const given = await text(ask(path))
      if (before !== await text(truth(path))) continue
      compared += 1
      if (given !== before) stale.push(path)
    }
  }
  const readers = Array.from({ length: 8 }, (_, number) => reader(number))
  for (let round = 0; round < 20; round += 1) {
    await editor.publish(uid, topic, { name: `Stand ${round}`, slug: 'wechselhaft', order: 900 })
    expect((await ask('/api/topics/by-slug/wechselhaft')).body.toString()).toContain(`"Stand ${round}"`)
    if (Math.random() < 0.5) {
      await editor.unpublish(uid, topic)
      expect((await ask('/api/topics/by-slug/wechselhaft')).status).toBe(404)
    }
  }
  isOver = true
  await Promise.all(readers)
  expect(stale).toEqual([])
  expect(compared).toBeGreaterThan(100)
}, 90_000)

test('in the place of an offer that is no longer public, the next one is named as similar', async () => {
  const address = '/api/offers/by-slug/wohngeld?fields=similar'
  const named = z.object({ data: z.object({ similar: z.array(z.object({ documentId: z.string() })) }) })
  const similar = async () =>
    named.parse(JSON.parse((await truth(address)).body.toString())).data.similar.map(({ documentId }) => documentId)
  const [first = '', ...others] = await similar()
  await editor.unpublish('api::offer.offer', first)
  const [next, ...rest] = (await similar()).toReversed()
  expect(rest.toReversed()).toEqual(others)
  expect([first, ...others]).not.toContain(next)
}, 20_000)

test('what another process has changed is seen within a second', async () => {
  const address = '/api/topics/by-slug/geld'
  expect((await ask(address)).status).toBe(200)
  const database = new DatabaseSync(path.join(testFolder, `answer-cache-${process.pid}.db`))
  database.exec('pragma busy_timeout = 5000; begin immediate')
  database.prepare('update topics set name = ? where slug = ? and locale = ? and published_at is not null').run('Von nebenan', 'geld', 'de')
  database.exec('update content_version set version = version + 1; commit')
  const since = Date.now()
  while (!(await ask(address)).body.includes('Von nebenan')) await wait(20)
  expect(Date.now() - since).toBeLessThan(1000)
  database.close()
})

test('memory is bounded, whatever is asked; the same question at the same time is answered once', async () => {
  const answers = new Answers(1_000_000)
  answers.at({ version: 1, day: '2026-01-01' })
  let made = 0
  const make = async () => {
    made += 1
    return { status: 200, headers: [], body: Buffer.alloc(20_000) }
  }
  await Promise.all(Array.from({ length: 10 }, () => answers.ask('same', make, () => true)))
  expect(made).toBe(1)
  for (let at = 0; at < 200; at += 1) await answers.ask(`/${at}`, make, () => true)
  await answers.ask('/large', async () => ({ status: 200, headers: [], body: Buffer.alloc(900_000) }), () => true)
  expect(answers.size.bytes).toBeLessThanOrEqual(1_000_000)
  expect(answers.size.entries).toBeGreaterThan(40)
  expect(answers.known('/199')).toBeDefined()
  expect(answers.known('same')).toBeUndefined()
})
