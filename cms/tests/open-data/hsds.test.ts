import request from 'supertest'
import { z } from 'zod'
import { publicApi } from '../support/api'
import { readOnlyServer } from '../support/read-only-server'
import { problemsOf, strangeKeys } from './hsds-schemas'

let server: { readonly url: string }
beforeAll(async () => {
  server = await readOnlyServer()
}, 90_000)

const objectSchema = z.looseObject({ id: z.uuid() })
type HsdsObject = z.infer<typeof objectSchema>
const pageSchema = z.object({
  total_items: z.int(), total_pages: z.int(), page_number: z.int(), size: z.int(), first_page: z.boolean(),
  last_page: z.boolean(), empty: z.boolean(), contents: z.array(objectSchema),
})

const get = async (address: string, headers: Record<string, string> = {}): Promise<unknown> => {
  const { body }: { body: unknown } = await request(server.url).get(`/hsds${address}`).set(headers).expect(200)
  return body
}
const page = async (address: string) => pageSchema.parse(await get(address))

const all = async (address: string): Promise<HsdsObject[]> => {
  const found: HsdsObject[] = []
  const sign = address.includes('?') ? '&' : '?'
  for (let number = 1; ; number += 1) {
    const { contents, last_page: isLast } = await page(`${address}${sign}per_page=100&page=${number}`)
    found.push(...contents)
    if (isLast) return found
  }
}
const ids = (objects: readonly HsdsObject[]) => objects.map(({ id }) => id)

const lists = [
  ['/services', 'service'], ['/organizations', 'organization'], ['/service_at_locations', 'service_at_location'],
  ['/taxonomies', 'taxonomy'], ['/taxonomy_terms', 'taxonomy_term'],
] as const

describe('the official schemas', () => {
  test('/ says which standard, and where it is described', async () => {
    const body = await get('')
    expect(problemsOf('/', body)).toEqual([])
    expect(body).toMatchObject({ version: '3.2', openapi_url: server.url.replace('127.0.0.1', 'localhost') + '/api/openapi.json', publisher: { name: expect.stringContaining('Bündnis') } })
    await publicApi(server.url).get('/openapi.json')
  })

  test.each(lists)('every page of %s in German and Arabic, and every single object', async (address, schema) => {
    const seen: string[] = []
    for (let number = 1, isLast = false; !isLast; number += 1) {
      for (const more of ['', '&locale=ar', ...(address.includes('tax') ? [] : ['&full=true'])]) {
        const body = await get(`${address}?per_page=17&page=${number}${more}`)
        expect(problemsOf(address, body)).toEqual([])
        const { contents, ...around } = pageSchema.parse(body)
        expect(contents.flatMap(object => strangeKeys(schema, object))).toEqual([])
        if (more === '&full=true') expect(contents.flatMap(object => problemsOf(`${address}/{id}`, object))).toEqual([])
        expect(around).toMatchObject({
          page_number: number, size: contents.length, empty: contents.length === 0, first_page: number === 1,
          total_pages: Math.ceil(around.total_items / 17), last_page: number >= around.total_pages,
        })
        if (more === '') seen.push(...ids(contents))
        if (more === '') isLast = around.last_page
      }
    }
    expect(seen.length).toBeGreaterThan(1)
    expect(new Set(seen).size).toBe(seen.length)
    // The order is the same, however long the pages are.
    expect(ids(await all(address))).toEqual(seen)
    for (const id of seen) {
      const one = await get(`${address}/${id}`)
      expect(problemsOf(`${address}/{id}`, one)).toEqual([])
      expect(strangeKeys(schema, one)).toEqual([])
      expect(one).toMatchObject({ id })
    }
    expect(await page(`${address}?page=999`)).toMatchObject({ empty: true, size: 0, contents: [] })
  })
})

test('ids are the same in every language, and every object has one of its own', async () => {
  const [german, arabic] = await Promise.all([get('/services?full=true&per_page=100'), get('/services?full=true&per_page=100&locale=ar')])
  const idsIn = (body: unknown) => [...JSON.stringify(body).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)
  expect(idsIn(arabic)).toEqual(idsIn(german))
  const service = z.looseObject({ id: z.string() }).parse(await get(`/services/${ids(await all('/services'))[0]}`))
  const { organization: _shared, ...own } = service
  const parts = idsIn(own)
  expect(new Set(parts).size).toBe(parts.length)
})

test('the language is the one that is asked for, else the first that the caller understands', async () => {
  const nameOf = async (address: string, headers: Record<string, string>) =>
    pageSchema.parse(await get(address, headers)).contents.map(({ name }) => name).join()
  const german = await nameOf('/services?per_page=100', {})
  const english = await nameOf('/services?per_page=100', { 'Accept-Language': 'en;q=0.9, xx' })
  expect(english).not.toBe(german)
  expect(await nameOf('/services?per_page=100&locale=en', { 'Accept-Language': 'de' })).toBe(english)
  const { headers } = await request(server.url).get('/hsds/services').set('Accept-Language', 'uk')
  expect(headers).toMatchObject({ 'content-language': 'uk', 'vary': expect.stringContaining('Accept-Language') })
})

test('a service says what the public API says', async () => {
  const [offer] = await publicApi(server.url).list('/offers?filters[kind][$eq]=counselling&pagination[pageSize]=1')
  const found = (await all('/services?full=true')).find(({ url }) => String(url).endsWith(`/angebote/${String(offer?.slug)}`))
  expect(found).toMatchObject({
    name: offer?.title, status: 'active', eligibility_description: expect.stringContaining(String(offer?.whoIsItFor)),
    assured_date: offer?.checkedAt, description: expect.stringContaining(String(offer?.whatIsIt)),
    organization: { name: z.looseObject({ name: z.string() }).parse(offer?.institution).name },
  })
})

test('filters narrow together, and unknown ids find nothing', async () => {
  const services = await all('/services?full=true')
  const [organization] = await all('/organizations')
  const ofOrganization = await all(`/services?organization_id=${organization?.id}`)
  expect(ids(ofOrganization)).toEqual(ids(services.filter(({ organization_id: id }) => id === organization?.id)))
  const termsOf = (service: HsdsObject) =>
    z.array(z.object({ taxonomy_term_id: z.string() })).parse(service.attributes).map(({ taxonomy_term_id: id }) => id)
  const term = termsOf(services.find(({ id }) => id === ofOrganization[0]?.id) ?? { id: '' })[0] ?? ''
  const withTerm = ids(services.filter(service => termsOf(service).includes(term)))
  expect(ids(await all(`/services?taxonomy_term_id=${term}`))).toEqual(withTerm)
  expect(ids(await all(`/services?taxonomy_term_id=${term}&organization_id=${organization?.id}`)))
    .toEqual(ids(ofOrganization).filter(id => withTerm.includes(id)))
  expect(ids(await all(`/organizations?taxonomy_term_id=${term}`))).toContain(organization?.id)
  const nobody = '00000000-0000-5000-8000-000000000000'
  for (const name of ['organization_id', 'taxonomy_term_id', 'taxonomy_id']) {
    expect(await page(`/services?${name}=${nobody}`)).toMatchObject({ total_items: 0 })
  }
  const [topics, kinds] = ids(await all('/taxonomies'))
  expect((await all(`/services?taxonomy_id=${kinds}`))).toHaveLength(services.length)
  expect((await all(`/taxonomy_terms?taxonomy_id=${topics}`)).length).toBeGreaterThan(5)
})

test('modified_after finds what changed since, and nothing else', async () => {
  const services = await all('/services')
  const moments = services.map(({ last_modified: moment }) => String(moment)).sort()
  const middle = moments[Math.floor(moments.length / 2)] ?? ''
  const since = await all(`/services?modified_after=${middle}`)
  expect(ids(since)).toEqual(ids(services.filter(({ last_modified: moment }) => String(moment) >= middle)))
  // Together with others it narrows, too.
  const [organization] = await all('/organizations')
  const own = ids(await all(`/services?organization_id=${organization?.id}`))
  expect(ids(await all(`/services?modified_after=${middle}&organization_id=${organization?.id}`)))
    .toEqual(ids(since).filter(id => own.includes(id)))
  expect(await page('/services?modified_after=2999-01-01')).toMatchObject({ total_items: 0 })
})

test('places: by postcode, around it, and never a confidential one', async () => {
  const places = await all('/service_at_locations')
  const postcode = '37073'
  const inside = await all(`/service_at_locations?postcode=${postcode}`)
  expect(inside.length).toBeGreaterThan(0)
  expect(inside.length).toBeLessThan(places.length)
  expect(inside.every(place => JSON.stringify(place).includes(`"postal_code":"${postcode}"`))).toBe(true)
  const around = await all(`/service_at_locations?postcode=${postcode}&proximity=100000`)
  expect(around.length).toBeGreaterThan(inside.length)
  const offers = await publicApi(server.url).list('/offers?pagination[pageSize]=100')
  const placeSchema = z.array(z.object({ confidential: z.boolean() }))
  const secret = offers.filter(({ places: all }) => placeSchema.parse(all).some(({ confidential }) => confidential))
  expect(secret.length).toBeGreaterThan(0)
  for (const { slug } of secret) {
    const open = placeSchema.parse(offers.find(offer => offer.slug === slug)?.places).filter(({ confidential }) => !confidential)
    const shown = places.filter(place => JSON.stringify(place).includes(`/angebote/${String(slug)}"`) && !JSON.stringify(place).includes('virtual'))
    expect(shown).toHaveLength(open.length)
  }
})

test('ndjson streams everything, one object per line', async () => {
  const answer = await fetch(`${server.url}/hsds/services?format=ndjson`)
  expect(answer.headers.get('content-type')).toContain('application/x-ndjson')
  const text = await answer.text()
  expect(text.trimEnd().split('\n').map(line => objectSchema.parse(JSON.parse(line)).id)).toEqual(ids(await all('/services')))
})

test.each([
  ['/services?minimal=true', 400], ['/services?per_page=0', 400], ['/services?per_page=101', 400], ['/services?page=-1', 400],
  ['/services?modified_after=yesterday', 400], ['/services?full=maybe', 400], ['/services?format=xml', 400],
  ['/services?locale=xx', 400], ['/services?unknown=1', 400], ['/service_at_locations?proximity=100', 400],
  ['/service_at_locations?postcode=abc', 400], ['/services/00000000-0000-5000-8000-000000000000', 404],
  ['/services/none', 404], ['/locations', 404],
])('%s is answered with %i and a clear sentence', async (address, status) => {
  const { body }: { body: unknown } = await request(server.url).get(`/hsds${address}`).expect(status)
  expect(body).toMatchObject({ error: { status, message: expect.stringMatching(/\.$/) } })
})

test('any website may read it, and what has not changed is not sent again', async () => {
  const { headers } = await request(server.url).get('/hsds/services').expect(200)
  expect(headers['access-control-allow-origin']).toBe('*')
  await request(server.url).get('/hsds/services').set('If-None-Match', String(headers.etag)).expect(304)
  await request(server.url).post('/hsds/services').send({}).expect(405)
})
