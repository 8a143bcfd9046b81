import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import { testFolder } from '../support/paths'
import type { RunningServer } from '../support/server'
import { eventually, searchApi, startSearchServer } from './support'

let server: RunningServer
beforeAll(async () => {
  server = await startSearchServer('missed')
}, 130_000)
afterAll(async () => server.stop())

const readRows = () => {
  const database = new DatabaseSync(path.join(testFolder, `missed-${process.pid}.db`), { readOnly: true, timeout: 5000 })
  const rows = database.prepare('select * from missed_search').all()
  database.close()
  return rows
}

test('what was not found is counted, and readable from the third time on only', async () => {
  const api = searchApi(server.url)
  for (const q of ['Zwergpinguine', 'zwergpinguine!', 'Wombat', 'Wombat 17', 'wombat@example.org', 'x'.repeat(80)]) {
    expect(await api.find(q)).toEqual([])
  }
  await eventually(async () => readRows().length === 2, 'two searches are counted')
  expect(readRows().map(({ words, count, locale }) => [words, count, locale]).sort())
    .toEqual([[null, 1, 'de'], [null, 2, 'de']])
  expect(JSON.stringify(readRows())).not.toMatch(/pinguin|wombat/i)

  await api.find('ZWERGPINGUINE')
  await eventually(async () => readRows().some(({ words }) => words === 'zwergpinguine'), 'the third time shows the words')
  expect(Object.keys(readRows()[0] ?? {}).sort())
    .toEqual(['count', 'first_day', 'hash', 'id', 'last_day', 'locale', 'words'])
}, 60_000)

test('filtered searches and further pages are not counted', async () => {
  const before = readRows().length
  await searchApi(server.url).find('Quastenflosser', 'de', { type: 'news' })
  await searchApi(server.url).find('Quastenflosser', 'de', { 'pagination[page]': '2' })
  await searchApi(server.url).find('Brüllaffe')
  await eventually(async () => readRows().length > before, 'the last search is counted')
  expect(readRows().length).toBe(before + 1)
})
