import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strapi } from '@strapi/client'
import request from 'supertest'
import { z } from 'zod'
import { described, problemsOf, registered } from './support/openapi'
import { cmsRoot } from './support/paths'
import { readOnlyServer } from './support/read-only-server'

let server: { readonly url: string }
beforeAll(async () => {
  server = await readOnlyServer()
}, 120_000)

test("Strapi's own client reads lists and entries", async () => {
  const client = strapi({ baseURL: `${server.url}/api` })
  const offers = client.collection('offers')
  const list = await offers.find({
    locale: 'en',
    filters: { topics: { slug: { $eq: 'geld' } }, kind: { $in: ['right', 'counselling'] } },
    sort: ['slug:desc'],
    fields: ['title', 'slug'],
    pagination: { page: 1, pageSize: 3 },
  })
  expect(list.data).toHaveLength(3)
  expect(list.meta.pagination).toMatchObject({ page: 1, pageSize: 3 })
  const [first] = list.data
  const one = await offers.findOne(first?.documentId ?? '', { locale: 'en' })
  expect(one.data).toMatchObject({ documentId: first?.documentId, locale: 'en', slug: first?.slug })

  const site = await client.single('site').find({ locale: 'tr' })
  expect(site.data).toMatchObject({ locale: 'tr' })
})

/** The addresses of docs/api.md that stand below numbered questions. */
const questions = [...readFileSync(path.join(cmsRoot, '..', 'docs', 'api.md'), 'utf8')
  .matchAll(/^\d+\. (.+)\n\n +(\/\S+)$/gm)].map(([, question = '', address = '']) => [question, address] as const)

test('the documentation answers ten questions', () => expect(questions).toHaveLength(10))

test.each(questions)('%s', async (_, address) => {
  const { body } = await request(server.url).get(address).expect(200)
  const { data, contents } = z.looseObject({ data: z.unknown(), contents: z.unknown() }).partial().parse(body)
  expect(JSON.stringify(data ?? contents).length).toBeGreaterThan(10)
})

describe('the description of the API', () => {
  test('names every address that is registered, and no other', async () => {
    const { readable, others } = registered()
    expect(described.map(({ path }) => path).sort()).toEqual(readable)
    // What takes something is for the site alone, and checks its signature.
    for (const { method, path } of others) {
      expect([method, (await request(server.url).post(path).send({})).status]).toEqual(['POST', 401])
    }
  })

  test.each(described)('$path answers as described, and not twice', async ({ path: name, address, types }) => {
    const first = await request(server.url).get(address).buffer(true)
    if (name === '/api/suggestions/{code}') {
      expect([first.status, problemsOf(name, 404, first.body)]).toEqual([404, []])
      return
    }
    expect(first.status).toBe(200)
    expect(types).toContain(String(first.headers['content-type']).split(';')[0])
    if (types.includes('application/json')) expect(problemsOf(name, 200, first.body)).toEqual([])
    await request(server.url).get(address).set('If-None-Match', String(first.headers.etag)).expect(304)
  })

  test('errors are as described, everywhere', async () => {
    for (const { path } of described) {
      const address = path.replace(/\{\w+\}/g, '0')
      const [unknown, written, long] = await Promise.all([
        request(server.url).get(`${address}?unknown=1`), request(server.url).delete(address),
        request(server.url).get(`${address}?${'x'.repeat(8200)}`),
      ])
      if (unknown.status !== 200) expect(problemsOf(path, unknown.status, unknown.body)).toEqual([])
      expect([written.status, ...problemsOf(path, 405, written.body)]).toEqual([405])
      expect([long.status, ...problemsOf(path, 414, long.body)]).toEqual([414])
    }
  })
})

test('the page about the API shows every address, without a script and without asking anybody else', async () => {
  const { text, headers } = await request(server.url).get('/api/docs').expect(200)
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^ ]+'; base-uri 'none'/)
  expect(headers.link).toContain('</api/openapi.json>; rel="service-desc"')
  expect(text).not.toMatch(/<script|\ssrc=|\sstyle=|\son[a-z]+=|url\(|@import/)
  for (const { path } of described) expect(text).toContain(`<code>${path}</code>`)
  const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
})
