import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { publicApi } from './support/api'
import { testFolder } from './support/paths'
import { startServer, type RunningServer } from './support/server'

let server: RunningServer

/** Statements that read content; the search asks for the content version all the time. */
const selectsSince = (start: number) =>
  [...server.log().slice(start).matchAll(/knex:query[^\n]*?select [^\n]*/g)]
    .filter(([statement]) => !/content_version|content_change/.test(statement)).length

/** Waits until what runs in the background (building the search index) is done. */
const waitForQuiet = async () => {
  while (!server.log().includes('Search: ready')) await wait(100)
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

/** Waits until nothing more is written: on a busy machine lines come late, and would be counted for the next address. */
const waitForLog = async () => {
  for (let length = -1; length !== server.log().length;) {
    length = server.log().length
    await wait(150)
  }
}

const countSelects = async (address: string) => {
  await waitForLog()
  const before = server.log().length
  await publicApi(server.url).get(address)
  await waitForLog()
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
  ['/topics/by-slug/geld?locale=uk', 4],
  ['/pages?locale=uk', 5],
  ['/demands?locale=uk', 8],
  ['/help-lines?locale=uk', 5],
  ['/offers/find?mode=phone&locale=uk', 12],
  ['/quality', 9],
  ['/search?q=geld&locale=uk', 1],
  ['/hsds/services?locale=uk', 19],
  ['/hsds/organizations?locale=uk', 12],
  ['/hsds/service_at_locations?locale=uk', 31],
  ['/hsds/taxonomy_terms?locale=uk', 4],
])('%s costs at most %i statements, however many documents there are', async (address, most) => {
  const count = await countSelects(address)
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(most)
})

test('a long list costs what a short one does', async () => {
  const short = await countSelects('/offers?locale=uk&pagination[pageSize]=25')
  expect(await countSelects('/offers?locale=uk&pagination[pageSize]=100')).toBe(short)
})

test('lists and entries are found by an index, and the planner knows how much there is of what', () => {
  const database = new DatabaseSync(path.join(testFolder, `statements-${process.pid}.db`), { readOnly: true })
  const plan = (sql: string) => JSON.stringify(database.prepare(`explain query plan ${sql}`).all())
  for (const table of ['offers', 'institutions', 'news_items', 'position_papers', 'topics', 'pages', 'guides', 'responsibilities']) {
    const rows = `from ${table} where published_at is not null and locale = 'de'`
    expect(plan(`select * ${rows} order by slug, document_id limit 25`)).not.toContain('TEMP B-TREE')
    expect(plan(`select * ${rows} and slug = 'x'`)).toContain(`${table}_slug_idx`)
    expect(plan(`select count(id) ${rows}`)).toContain('COVERING INDEX')
  }
  expect(plan('select * from components_fields_places p join offers_cmps c on p.id = c.cmp_id and c.field = \'places\' where c.entity_id in (1, 2)'))
    .toContain('entity_id')
  expect(database.prepare('select count(*) as known from sqlite_stat1 where tbl = \'offers\'').get()).toMatchObject({ known: expect.any(Number) })
  database.close()
})
