import { mkdtemp, readdir, rm } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../answer.ts'
import type { CmsCall } from '../forms/hand-over.ts'
import { createCounters } from './counters.ts'
import { isPerson } from './person.ts'
import { countedAs } from './subject.ts'
import { Tally } from './tally.ts'

const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'

const requestOf = (headers: IncomingHttpHeaders, method = 'GET') =>
  Object.assign(new IncomingMessage(new Socket()), { method, headers })

const page = (more: Partial<Answer> = {}): Answer => ({
  status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(''), ...more,
})

const none = new URLSearchParams()

describe('who is counted', () => {
  it.each<[string, boolean, IncomingHttpHeaders, string?]>([
    ['a phone', true, { 'user-agent': phone }],
    ['a phone that opens a page', true, { 'user-agent': phone, 'sec-fetch-dest': 'document' }],
    ['a search engine', false, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a tool', false, { 'user-agent': 'curl/8.5.0' }],
    ['nobody who says what it is', false, {}],
    ['a question for the headers alone', false, { 'user-agent': phone }, 'HEAD'],
    ['a page that is loaded ahead', false, { 'user-agent': phone, 'sec-purpose': 'prefetch;prerender' }],
    ['a script of a page', false, { 'user-agent': phone, 'sec-fetch-dest': 'empty' }],
  ])('%s: %s', (_who, isCounted, headers, method = 'GET') => {
    expect(isPerson(requestOf(headers, method))).toBe(isCounted)
  })
})

describe('what a page is counted as', () => {
  it.each<[string, string[], Partial<Answer>?, string?]>([
    ['/', ['view de home ']],
    ['/angebote/elterncafe', ['view de offers elterncafe']],
    ['/einfach/themen/geld', ['view de-simple topics geld']],
    ['/ar/institutions/diakonie', ['view ar institutions ']],
    ['/impressum', ['view de other ']],
    ['/angebote/frauenhaus', ['view de other '], { headers: { 'content-type': 'text/html', 'cache-control': 'no-store' } }],
    ['/suche', ['view de search ']],
    ['/suche', ['view de search ', 'search de search '], { hits: 3 }, 'q=geld'],
    ['/en/search', ['view en search ', 'search en search ', 'missed en search '], { hits: 0 }, 'q=xyz'],
    ['/suche', ['view de search '], { hits: 30 }, 'q=geld&page=2'],
    ['/angebote/gibt-es-nicht', [], { status: 404 }],
    ['/sitemap.xml', [], { headers: { 'content-type': 'application/xml' } }],
  ])('%s: %j', (path, keys, more = {}, query = '') => {
    expect(countedAs(path, new URLSearchParams(query), page(more))).toEqual(keys)
  })
})

it('tells no more pages apart than fit into memory', () => {
  const tally = new Tally()
  for (let index = 0; index < 6000; index += 1) tally.add(`2026-11 view de offers o${index}`)
  expect(tally.entries().length).toBeLessThanOrEqual(5001)
  expect(tally.entries().reduce((sum, [, count]) => sum + count, 0)).toBe(6000)
})

describe('handing over', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'counters-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** A CMS that remembers what it has, as ours does; `answers` with 0 it has taken nothing, or its answer was lost. */
  const cms = () => {
    const state = { status: 200, isLost: false, calls: 0, batches: new Map<string, number>() }
    const call: CmsCall = (_method, _path, _visitor, body = '') => {
      state.calls += 1
      const { batch, counts }: { batch: string, counts: { count: number }[] } = JSON.parse(body)
      if (state.status === 200 || state.isLost) state.batches.set(batch, counts.reduce((sum, { count }) => sum + count, 0))
      return Promise.resolve({ status: state.status, data: null, retryAfter: 0 })
    }
    return { state, call, sum: () => [...state.batches.values()].reduce((sum, count) => sum + count, 0) }
  }

  const look = (counters: Awaited<ReturnType<typeof createCounters>>, times: number) => {
    for (let index = 0; index < times; index += 1) counters.count(requestOf({ 'user-agent': phone }), '/angebote', none, page())
  }

  it('loses nothing and doubles nothing while the CMS is away, its answers get lost, and the site starts anew', async () => {
    const { state, call, sum } = cms()
    const first = await createCounters(folder, call)
    look(first, 3)
    await first.flush()
    expect([sum(), await readdir(folder)]).toEqual([3, []])

    Object.assign(state, { status: 0, isLost: true })
    look(first, 4)
    await first.flush()
    Object.assign(state, { isLost: false })
    look(first, 5)
    await first.flush()
    await first.stop()
    expect(await readdir(folder)).toEqual(['numbers.json'])

    Object.assign(state, { status: 200 })
    const second = await createCounters(folder, call)
    look(second, 1)
    await second.stop()
    expect([sum(), await readdir(folder)]).toEqual([13, []])
  })

  it('does not ask when there is nothing to hand over, and gives up what the CMS does not want', async () => {
    const { state, call } = cms()
    const counters = await createCounters(folder, call)
    await counters.flush()
    expect(state.calls).toBe(0)
    state.status = 422
    look(counters, 1)
    await counters.flush()
    await counters.flush()
    expect([state.calls, await readdir(folder)]).toEqual([1, []])
    await counters.stop()
  })
})
