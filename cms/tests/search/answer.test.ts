import { ErrorSchema, localeCodes, SearchHitSchema } from '@buendnis/contract'
import request from 'supertest'
import { z } from 'zod'
import { readOnlyServer } from '../support/read-only-server'
import { searchApi } from './support'

let server: { readonly url: string }
beforeAll(async () => {
  server = await readOnlyServer()
}, 130_000)

/** The query string, the status, and what the answer must say. */
const table: [string, number, RegExp][] = [
  ['', 400, /fehlt.*q=Kindergeld/],
  ['q=', 200, /"data":\[\]/],
  ['q=%20%20', 200, /"total":0/],
  ['q=%00', 200, /"total":0/],
  ['q=%E0%A4%A', 200, /"total"/],
  ['q=.*%3F!%C2%A7%24%25', 200, /"total":0/],
  ['q=und%20oder', 200, /"total":0/],
  ['q=__proto__', 200, /"total"/],
  ['q=constructor', 200, /"total":0/],
  [`q=${'a'.repeat(200)}`, 200, /"total":0/],
  [`q=${'%F0%9F%91%B6'.repeat(200)}`, 200, /"total":0/],
  [`q=${'a'.repeat(201)}`, 400, /zu lang.*200/],
  ['q=a&q=b', 400, /genau ein Text/],
  ['q[a]=b', 400, /genau ein Text/],
  ['q=Kindergeld&locale=xx', 400, /xx.*de-simple/],
  ['q=Kindergeld&type=users', 400, /users.*offers/],
  ['q=Kindergeld&type=offers&type=news', 400, /gibt es nicht/],
  ['q=Kindergeld&fields=title', 400, /fields.*pagination/],
  ['q=Kindergeld&status=draft', 400, /status/],
  ['q=Kindergeld&pagination[pageSize]=101', 400, /1 bis 100/],
  ['q=Kindergeld&pagination[page]=0', 400, /ganze Zahl/],
  ['q=Kindergeld&pagination[page]=1000', 200, /"data":\[\]/],
]

test.each(table)('/api/search?%s is answered with %i', async (query, status, says) => {
  const answer = await request(server.url).get(`/api/search?${query}`)
  expect(answer.status).toBe(status)
  expect(answer.text).toMatch(says)
  if (status === 400) ErrorSchema.parse(answer.body)
})

test('the sentence of an error comes in the language of the caller', async () => {
  const answer = await request(server.url).get('/api/search?locale=tr')
  expect(answer.body.error.message).toMatch(/What to search for is missing/)
})

test('only reading is possible', async () => {
  expect((await request(server.url).post('/api/search?q=Kindergeld').send({})).status).toBe(405)
})

test('an unchanged answer is not sent twice', async () => {
  const first = await request(server.url).get('/api/search?q=Kindergeld')
  const again = await request(server.url).get('/api/search?q=Kindergeld').set('If-None-Match', String(first.headers.etag))
  expect(again.status).toBe(304)
})

test.each(localeCodes)('hits in %s keep the promise of the contract', async (locale) => {
  for (const q of ['Beratung Kinder', 'Jugendamt', '116 117', 'Göttingen', 'Datenschutz']) {
    const answer = await searchApi(server.url).ask({ q, locale, 'pagination[pageSize]': '100' })
    const { data } = z.object({ data: z.array(SearchHitSchema) }).parse(answer.body)
    expect(data.length).toBeGreaterThan(0)
    expect(answer.body.data).toEqual(data)
    for (const { excerpt, highlights, translation } of data) {
      expect(excerpt).not.toBe('')
      expect(translation.state).toBe(locale === 'de' ? 'original' : translation.locale === 'de' ? 'missing' : 'current')
      for (const [start, end] of highlights) {
        expect(start).toBeLessThan(end)
        expect(excerpt.slice(start, end)).toMatch(/^[\p{L}\p{N}+](.*[\p{L}\p{N}\p{M}])?$/u)
      }
    }
  }
})

test('a word is shown in the sentence where it was found', async () => {
  const [hit] = await searchApi(server.url).find('Familienkasse', 'de', { type: 'offers' })
  expect(hit?.excerpt).toMatch(/Familienkasse/)
  const [start = 0, end = 0] = hit?.highlights[0] ?? []
  expect(hit?.excerpt.slice(start, end)).toMatch(/^Familienkasse/)
})

test('a German word on another site shows its German sentence and the translated title', async () => {
  const hits = await searchApi(server.url).find('Neugeborene', 'ar')
  const hit = hits.find(({ slug }) => slug === 'kindergeld')
  expect(hit).toMatchObject({ locale: 'ar', translation: { locale: 'ar', state: 'current' }, excerptLocale: 'de' })
  expect(hit?.title).toMatch(/\p{Script=Arabic}/u)
})

test('pages follow each other without gaps and repetitions', async () => {
  const all = await searchApi(server.url).find('Kinder', 'de', { 'pagination[pageSize]': '100' })
  expect(all.length).toBeGreaterThan(20)
  const paged = await Promise.all([1, 2].map(page => searchApi(server.url).find('Kinder', 'de', {
    'pagination[pageSize]': '10', 'pagination[page]': String(page),
  })))
  expect(paged.flat().map(hit => hit.documentId)).toEqual(all.slice(0, 20).map(hit => hit.documentId))
})

test('a type can be asked for alone', async () => {
  const hits = await searchApi(server.url).find('Beratung', 'de', { type: 'institutions' })
  expect(new Set(hits.map(({ type }) => type))).toEqual(new Set(['institutions']))
})
