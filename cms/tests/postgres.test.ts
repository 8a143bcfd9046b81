import { listOf, oneOf } from '@buendnis/contract'
import { publicApi } from './support/api'
import { startPostgres } from './support/postgres'
import { launch, startServer, type RunningServer } from './support/server'
import { SiteSchema, types } from './support/types'

let postgres: Awaited<ReturnType<typeof startPostgres>>
let server: RunningServer
let onSqlite: RunningServer

beforeAll(async () => {
  postgres = await startPostgres()
  server = await launch({ DATABASE_URL: postgres.url, SEED_CONTENT: 'demo' }, 300)
  onSqlite = await startServer('postgres-twin')
}, 400_000)

afterAll(async () => {
  await onSqlite?.stop()
  await server?.stop()
  await postgres?.stop()
}, 30_000)

test.each(Object.values(types))('$path: lists keep the promise of the contract', async ({ path: own, item }) => {
  for (const locale of ['de', 'en', 'ar'] as const) {
    const body = await publicApi(server.url).get(`/${own}?locale=${locale}&pagination[pageSize]=100`)
    const parsed = listOf(item).parse(body)
    expect(parsed.data.length).toBeGreaterThan(0)
    expect(body).toEqual(parsed)
  }
})

test('site', async () => {
  oneOf(SiteSchema).parse(await publicApi(server.url).get('/site?locale=fa'))
})

/** A stored file has a name by chance and the moment of storing in its address. */
const withoutChance = (text: string) => text.replace(/^(\/uploads\/.+)_[0-9a-f]{10}(\.\w+)\?v=\w+$/, '$1$2')

/** Moments of writing and names of files differ between two databases, everything else must not. */
const withoutMoments = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => {
    if (/^(createdAt|updatedAt|publishedAt)$/.test(key)) return undefined
    return typeof inner === 'string' ? withoutChance(inner) : inner
  }))

test.each([
  '/offers?pagination[pageSize]=100', '/offers?filters[modes][$contains]=on-site&sort=slug:desc',
  '/offers?filters[topics][slug]=geld&locale=en', '/offers?locale=en&fallback=none',
  '/offers?filters[$or][0][kind]=right&filters[$or][1][languages]=uk', '/offers?filters[checkedAt][$gte]=2020-01-01&sort=checkedAt:desc',
  '/offers?sort=checkedAt', '/offers?sort=checkedAt:desc', '/offers?filters[childAgeFrom][$lte]=3',
  '/institutions?filters[name][$containsi]=MUSTER&sort=memberSince:desc', '/institutions?filters[isMember]=true',
  '/news?filters[event][startDate][$gte]=2020-01-01', '/news?pagination[start]=1&pagination[limit]=2', '/demands', '/topics?locale=uk',
  '/position-papers', '/help-lines?filters[languages]=tr', '/guides?locale=uk',
  '/guide-steps', '/offers/by-slug/wohngeld',
])('PostgreSQL answers like SQLite: %s', async (address) => {
  const [left, right] = await Promise.all([publicApi(server.url).get(address), publicApi(onSqlite.url).get(address)])
  expect(withoutMoments(left)).toEqual(withoutMoments(right))
})

test('PostgreSQL exports like SQLite, in the same order', async () => {
  const [left, right] = await Promise.all([server, onSqlite].map(async ({ url }) => {
    const text = await (await fetch(`${url}/api/exports/offers.jsonl?locale=all`)).text()
    return text.trimEnd().split('\n').map((line): unknown => withoutMoments(JSON.parse(line)))
  }))
  expect(left).toEqual(right)
})

test('the content version counts here too', async () => {
  expect(await publicApi(server.url).version()).toBe(2)
})
