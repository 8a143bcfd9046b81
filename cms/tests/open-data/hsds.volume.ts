/**
 * Validates every page of every list and every single object that a running CMS has against the official schemas:
 *
 *   npm run seed -- --volume 10000 && API_LIMIT=0 npm start
 *   HSDS_URL=http://127.0.0.1:1337 pnpm --filter @buendnis/cms hsds-volume
 */
import { z } from 'zod'
import { problemsOf, strangeKeys } from './hsds-schemas'

const url = process.env.HSDS_URL ?? 'http://127.0.0.1:1337'

/** Single objects that are asked for at the same time. */
const atOnce = 4

const objectSchema = z.looseObject({ id: z.uuid() })
const pageSchema = z.object({
  total_items: z.int(), total_pages: z.int(), page_number: z.int(), size: z.int(), first_page: z.boolean(),
  last_page: z.boolean(), empty: z.boolean(), contents: z.array(objectSchema),
})

const get = async (address: string): Promise<unknown> => {
  // On a connection of its own: a busy server may close one that was idle while it is used again.
  const answer = await fetch(`${url}/hsds${address}`, { headers: { connection: 'close' } })
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

const assertValid = (endpoint: string, schema: string, address: string, body: unknown, objects: readonly object[]) => {
  const problems = [...problemsOf(endpoint, body), ...objects.flatMap(object => strangeKeys(schema, object))]
  if (problems.length > 0) throw new Error(`${address}: ${problems.slice(0, 5).join('; ')}`)
}

const readPages = async (list: string, schema: string, more: string): Promise<string[]> => {
  const ids: string[] = []
  for (let number = 1, isLast = false; !isLast; number += 1) {
    const address = `${list}?per_page=100&page=${number}${more}`
    const body = await get(address)
    const { contents, ...around } = pageSchema.parse(body)
    assertValid(list, schema, address, body, contents)
    expect(around).toEqual({
      total_items: around.total_items, total_pages: Math.ceil(around.total_items / 100), page_number: number,
      size: contents.length, first_page: number === 1, last_page: number >= around.total_pages,
      empty: contents.length === 0,
    })
    ids.push(...contents.map(({ id }) => id))
    isLast = around.last_page
    if (isLast) expect(ids).toHaveLength(around.total_items)
  }
  expect(new Set(ids).size).toBe(ids.length)
  return ids
}

const readOnes = async (list: string, schema: string, ids: readonly string[]) => {
  const waiting = [...ids]
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const one = objectSchema.parse(await get(`${list}/${id}`))
      assertValid(`${list}/{id}`, schema, `${list}/${id}`, one, [one])
      expect(one.id).toBe(id)
    }
  }))
}

const readStream = async (list: string): Promise<string[]> => {
  const answer = await fetch(`${url}/hsds${list}?format=ndjson`)
  return (await answer.text()).trimEnd().split('\n').map(line => objectSchema.parse(JSON.parse(line)).id)
}

const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
  const start = performance.now()
  const result = await work()
  process.stdout.write(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  return result
}

test.each([
  ['/services', 'service'], ['/organizations', 'organization'], ['/service_at_locations', 'service_at_location'],
  ['/taxonomies', 'taxonomy'], ['/taxonomy_terms', 'taxonomy_term'],
])('%s', async (list, schema) => {
  const ids = await timed(`${list}, all pages`, () => readPages(list, schema, ''))
  process.stdout.write(`${list}: ${ids.length} objects\n`)
  expect(await timed(`${list}, all pages in Arabic`, () => readPages(list, schema, '&locale=ar'))).toEqual(ids)
  if (!list.includes('taxonom')) {
    expect(await timed(`${list}, all pages in full`, () => readPages(list, schema, '&full=true'))).toEqual(ids)
  }
  expect(await timed(`${list}, as a stream`, () => readStream(list))).toEqual(ids)
  await timed(`${list}, every single object`, () => readOnes(list, schema, ids))
})
