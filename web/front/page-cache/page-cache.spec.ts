import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteAnswer, noteFailure } from '../../shared/used-answers.ts'
import { dayInBerlin } from '../../shared/utils/clock.ts'
import { plain, type Answer } from '../answer.ts'
import { createPages } from '../pages.ts'
import { createTagCheck, createVersionReader } from './ask-cms.ts'
import { sizeOf } from './entry.ts'
import { PresentMoment } from './moment.ts'
import { PageCache } from './page-cache.ts'

/** A CMS of one number per slug, with versions and tags; and pages that show what it says. */
const createWorld = async () => {
  const truth = new Map([['a', 1], ['b', 1]])
  const world = { version: 1, isBroken: false, renders: 0, truth, delay: 0, asked: 0 }
  const cms = createServer((request, response) => {
    world.asked += 1
    const slug = /by-slug\/([^?]+)/.exec(request.url ?? '')?.[1]
    const value = request.url === '/api/content-version' ? { version: world.version } : slug && truth.get(slug)
    const etag = `W/"${slug}-${JSON.stringify(value)}"`
    response.statusCode = world.isBroken ? 500 : value === undefined ? 404 : request.headers['if-none-match'] === etag ? 304 : 200
    setTimeout(() => response.setHeader('etag', etag).setHeader('content-type', 'application/json').end(
      response.statusCode === 304 ? undefined : JSON.stringify({ data: value })), slug ? world.delay : 0)
  }).listen(0, '127.0.0.1')
  await once(cms, 'listening')
  const address = cms.address()
  const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  const present = new PresentMoment(createVersionReader(url, ''))
  const pages = createPages(async (target) => {
    world.renders += 1
    const asked = `/api/offers/by-slug/${/[^/]+$/.exec(target.split('?')[0] ?? '')?.[0]}`
    const answer = await fetch(`${url}${asked}`)
    if (answer.status === 500) noteFailure()
    else noteAnswer(asked, answer.ok ? answer.headers.get('etag') : null)
    const text = await answer.text()
    return answer.ok ? { ...plain(200, text), headers: {} } : plain(answer.status === 404 ? 404 : 503, 'sorry')
  })
  const makeCache = (maxBytes = 10_000_000) =>
    new PageCache({ pages, moment: () => present.get(), areUnchanged: createTagCheck(url, ''), maxBytes })
  const change = async (slug: string, value: number | undefined) => {
    if (value === undefined) truth.delete(slug)
    else truth.set(slug, value)
    world.version += 1
    await present.refresh()
  }
  return { world, present, makeCache, change, end: () => cms.closeAllConnections() ?? cms.close() }
}

let made: Awaited<ReturnType<typeof createWorld>>
let cache: PageCache
const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
beforeEach(async () => {
  made = await createWorld()
  cache = made.makeCache()
  await made.present.refresh()
})
afterEach(() => {
  made.end()
  vi.useRealTimers()
  log.mockClear()
})

const ask = async (target: string, from = cache) => {
  const [path = '', query] = target.split('?')
  const { status, headers, body } = await from.ask(path, new URLSearchParams(query))
  return [status, String(headers['server-timing']).replace('cache;desc=', ''), /\d+/.exec(body.toString())?.[0]]
}

describe('a page', () => {
  it('is made once for all who ask at the same time, and then kept', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/angebote/a')))
    expect(answers).toEqual(Array.from({ length: 20 }, () => [200, 'miss', '1']))
    expect(await ask('/angebote/a')).toEqual([200, 'hit', '1'])
    expect(made.world.renders).toBe(1)
  })

  it('is stamped anew without rendering when its answers are the same; another is made anew', async () => {
    await Promise.all([ask('/angebote/a'), ask('/angebote/b')])
    await made.change('b', 2)
    expect(await ask('/angebote/a')).toEqual([200, 'revalidated', '1'])
    expect(await ask('/angebote/b')).toEqual([200, 'miss', '2'])
    expect(await ask('/angebote/a')).toEqual([200, 'hit', '1'])
    expect(made.world.renders).toBe(3)
  })

  it('is made anew on another day in Berlin', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T22:59:00Z') })
    await made.change('a', 1)
    await ask('/angebote/a')
    vi.setSystemTime(new Date('2026-11-22T23:00:01Z'))
    await made.present.refresh()
    expect((await ask('/angebote/a'))[1]).toBe('miss')
    expect(made.world.renders).toBe(2)
  })

  it('is gone at once when the CMS says so, and comes back', async () => {
    await ask('/angebote/a')
    await made.change('a', undefined)
    expect((await ask('/angebote/a')).slice(0, 2)).toEqual([404, 'miss'])
    expect((await ask('/angebote/a')).slice(0, 2)).toEqual([404, 'hit'])
    await made.change('a', 3)
    expect(await ask('/angebote/a')).toEqual([200, 'miss', '3'])
  })

  it('stays while the CMS fails, whether or not it still counts; what is not known is not kept as a failure', async () => {
    await ask('/angebote/a')
    await made.change('b', 2)
    made.world.isBroken = true
    expect(await ask('/angebote/a')).toEqual([200, 'stale', '1'])
    await made.present.refresh()
    expect(await ask('/angebote/a')).toEqual([200, 'stale', '1'])
    expect((await ask('/angebote/b'))[0]).toBe(503)
    made.world.isBroken = false
    await made.present.refresh()
    expect(await ask('/angebote/b')).toEqual([200, 'miss', '2'])
  })

  it('that many like is brought up to date ahead of them', async () => {
    await ask('/angebote/a')
    await made.change('a', 2)
    await cache.refreshFavourites()
    expect(await ask('/angebote/a')).toEqual([200, 'hit', '2'])
  })
})

it('whoever asks after a change never gets what was read before it', async () => {
  let moment = { version: 1, day: dayInBerlin(), since: 0 }
  const finish: ((answer: Answer) => void)[] = []
  const slow = new PageCache({
    pages: () => new Promise(resolve => finish.push(resolve)),
    moment: () => moment,
    areUnchanged: async () => false,
    maxBytes: 1e6,
  })
  const before = ask('/angebote/a', slow)
  await wait(0)
  moment = { ...moment, version: 2 }
  const after = ask('/angebote/a', slow)
  await wait(0)
  finish[1]?.({ ...plain(200, '2'), headers: {} })
  expect(await after).toEqual([200, 'miss', '2'])
  // What comes last was read first: it is for those who asked then, and is not kept.
  finish[0]?.({ ...plain(200, '1'), headers: {} })
  expect(await before).toEqual([200, 'miss', '1'])
  expect(await ask('/angebote/a', slow)).toEqual([200, 'hit', '2'])
})

it('junk makes no entries of its own', async () => {
  for (const target of ['/angebote/a?fbclid=1', '/angebote/a?x=2&utm_source=y', '/angebote/a']) await ask(target)
  for (const target of ['/wp-login.php', '/.env', '/a/b/c/d', '/angebote/UPPER', '/x.php?q=1']) await ask(target)
  expect(cache.size).toMatchObject({ pages: 1, absent: 1 })
})

it('memory is bounded, and guesses push no page out', async () => {
  const small = made.makeCache(100_000)
  await ask('/angebote/a', small)
  for (let index = 0; index < 100; index += 1) await ask(`/angebote/guess-${index}`, small)
  expect(small.size.bytes).toBeLessThanOrEqual(100_000)
  expect(await ask('/angebote/a', small)).toEqual([200, 'hit', '1'])
  for (let index = 0; index < 100; index += 1) {
    made.world.truth.set(`many-${index}`, index)
    await ask(`/angebote/many-${index}`, small)
  }
  // Counted here, too: what the cache says of itself would agree with a wrong measure.
  expect([...small.entries()].reduce((sum, [, entry]) => sum + sizeOf(entry), 0)).toBeLessThanOrEqual(100_000)
  expect(small.size.bytes).toBeLessThanOrEqual(100_000)
})

it('nobody ever gets what was no longer true when asking, however often somebody publishes', async () => {
  const { world, change } = made
  // What was read before a change comes when it is known already.
  world.delay = 8
  let [isOver, asked] = [false, 0]
  const reader = async (slug: string) => {
    while (!isOver) {
      const least = told.get(slug) ?? 0
      const [status, , value] = await ask(`/angebote/${slug}`)
      expect(status).toBe(200)
      expect(Number(value)).toBeGreaterThanOrEqual(least)
      asked += 1
      // A hit takes no time at all: let others do something, too.
      await wait(1)
    }
  }
  /** What every reader who begins now must know. */
  const told = new Map([['a', 1], ['b', 1]])
  const readers = Array.from({ length: 16 }, (_, index) => reader(index % 2 ? 'a' : 'b'))
  for (let value = 2; value < 80; value += 1) {
    const slug = Math.random() < 0.5 ? 'a' : 'b'
    await change(slug, value)
    told.set(slug, value)
    await wait(Math.random() * 6)
  }
  isOver = true
  await Promise.all(readers)
  expect(asked).toBeGreaterThan(100)
})
