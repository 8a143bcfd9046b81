import { setTimeout as wait } from 'node:timers/promises'
import { publicApi } from './support/api'
import { startServer, type RunningServer } from './support/server'

let server: RunningServer

/** Statements that read content; the search asks for the content version all the time. */
const selectsSince = (start: number) =>
  [...server.log().slice(start).matchAll(/knex:query[^\n]*?select [^\n]*/g)]
    .filter(([statement]) => !/content_version|content_change/.test(statement)).length

/** Waits until what runs in the background (building the search index) is done. */
const waitForQuiet = async () => {
  for (let start = -1; start < 0 || selectsSince(start) > 0;) {
    start = server.log().length
    await wait(1000)
  }
}

beforeAll(async () => {
  server = await startServer('statements', { DEBUG: 'knex:query' })
  await waitForQuiet()
}, 90_000)
afterAll(async () => server.stop())

const countSelects = async (address: string) => {
  const before = server.log().length
  await publicApi(server.url).get(address)
  await wait(100)
  return selectsSince(before)
}

/** An address, and the most statements that it may cost: main, count, parts, relations, overlays and their states, languages,
 * and for one offer the similar ones (with their topics and institutions, in two languages) and the steps that name it. */
test.each([
  ['/topics?locale=uk', 5],
  ['/offers?fields=slug', 2],
  ['/offers', 10],
  ['/offers?locale=uk', 13],
  ['/offers/by-slug/wohngeld?locale=uk', 22],
  ['/institutions?locale=uk', 9],
  ['/news?locale=uk', 11],
  ['/position-papers?locale=uk', 17],
  ['/responsibilities?locale=uk', 14],
  ['/responsible-offices?locale=uk', 11],
  ['/guides?locale=uk', 7],
  ['/guides/by-slug/gerade-getrennt?locale=uk', 14],
  ['/site?locale=uk', 21],
])('%s costs at most %i statements, however many documents there are', async (address, most) => {
  const count = await countSelects(address)
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(most)
})

test('a long list costs what a short one does', async () => {
  const short = await countSelects('/offers?locale=uk&pagination[pageSize]=25')
  expect(await countSelects('/offers?locale=uk&pagination[pageSize]=100')).toBe(short)
})
