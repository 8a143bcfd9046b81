import { readOnlyServer } from '../support/read-only-server'
import { readQueries, readSeedNames, searchApi } from './support'

/** The share of the golden list that must be found among the first three. */
const wanted = 0.95

let server: { readonly url: string }
beforeAll(async () => {
  server = await readOnlyServer()
}, 130_000)

test('what people type finds what they need among the first three hits', async () => {
  const names = readSeedNames()
  const queries = readQueries('golden.yml')
  expect(queries.length).toBeGreaterThan(300)
  const missed: string[] = []
  for (const { q, locale, kind, expect: expected = [] } of queries) {
    const hits = await searchApi(server.url).find(q, locale, { 'pagination[pageSize]': '3' })
    const found = hits.map(({ documentId }) => names.get(documentId) ?? documentId)
    if (!found.some(name => expected.includes(name))) missed.push(`${locale} ${kind} "${q}": ${found.join(', ') || 'nothing'}`)
  }
  const share = 1 - missed.length / queries.length
  process.stdout.write(`Golden list: ${(share * 100).toFixed(1)} % of ${queries.length} queries found in the first three\n`
    + missed.map(line => `  missed: ${line}\n`).join(''))
  expect(share).toBeGreaterThanOrEqual(wanted)
}, 120_000)

test.each(readQueries('nothing.yml').map(({ locale, q }) => [locale, q]))('%s: "%s" finds nothing', async (locale, q) => {
  expect((await searchApi(server.url).find(q, locale)).map(({ title, excerpt }) => [title, excerpt])).toEqual([])
})
