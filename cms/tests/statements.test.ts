import { setTimeout as wait } from 'node:timers/promises'
import { publicApi } from './support/api'
import { startServer, type RunningServer } from './support/server'

let server: RunningServer
beforeAll(async () => {
  server = await startServer('statements', { DEBUG: 'knex:query' })
}, 70_000)
afterAll(async () => server.stop())

const countSelects = async (address: string) => {
  const before = server.log().length
  await publicApi(server.url).get(address)
  await wait(100)
  return [...server.log().slice(before).matchAll(/knex:query.*?select /g)].length
}

/** An address, and the most statements that it may cost: main, count, parts, relations, overlays, languages. */
test.each([
  ['/content-version', 1],
  ['/topics?locale=uk', 4],
  ['/offers?fields=slug', 2],
  ['/offers', 10],
  ['/offers?locale=uk', 13],
  ['/offers/by-slug/wohngeld?locale=uk', 12],
  ['/institutions?locale=uk', 9],
  ['/news?locale=uk', 10],
  ['/position-papers?locale=uk', 14],
  ['/site?locale=uk', 11],
])('%s costs at most %i statements, however many documents there are', async (address, most) => {
  const count = await countSelects(address)
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(most)
})

test('a long list costs what a short one does', async () => {
  expect(await countSelects('/offers?locale=uk&pagination[pageSize]=100')).toBe(await countSelects('/offers?locale=uk&pagination[pageSize]=3'))
})
