import request from 'supertest'
import { z } from 'zod'
import { eventually, searchApi, startSearchServer } from '../search/support'
import { publicApi, type Item } from '../support/api'
import { signIn, type Editor } from '../support/editor'
import type { RunningServer } from '../support/server'

const topicUid = 'api::topic.topic'
const institutionUid = 'api::institution.institution'
const offerUid = 'api::offer.offer'
const topics = z.object({ documentId: z.string(), slug: z.string(), topics: z.array(z.object({ slug: z.string() })) })
const previewSchema = z.object({ data: z.object({
  moves: z.array(z.object({ documentId: z.string() })),
  differences: z.array(z.object({ label: z.string(), source: z.string(), target: z.string() })),
  lostLocales: z.array(z.string()),
}) })

let server: RunningServer
let editor: Editor

const send = (method: 'get' | 'post', path: string) =>
  request(server.url)[method](path).set('Authorization', `Bearer ${editor.token}`)

const addressed = (uid: string, source: string, target: string) => `/buendnis/merge/${uid}/${source}/into/${target}`

const idOf = async (path: string, slug: string) => String((await publicApi(server.url).one(`/${path}/by-slug/${slug}`)).documentId)

const slugsOf = async (slug: string) => {
  const list = await publicApi(server.url).list(`/offers?filters[topics][slug]=${slug}&pagination[pageSize]=100`)
  return z.array(topics).parse(list).map(offer => [offer.slug, offer.topics.map(topic => topic.slug)] as const)
}

const titled = (items: readonly Item[]) => items.map(({ slug }) => slug)

beforeAll(async () => {
  server = await startSearchServer('merge')
  editor = await signIn(server.url)
}, 130_000)
afterAll(async () => server.stop())

test('a topic goes into another: nothing is lost, and every answer is right at once', async () => {
  const api = publicApi(server.url)
  const source = await idOf('topics', 'trennung')
  const target = await editor.create(topicUid, { name: 'Auseinandergehen', slug: 'auseinandergehen', order: 500, synonyms: 'Scheidung\nAuszug' })
  await send('post', addressed(topicUid, source, target)).expect(400)
  await editor.publish(topicUid, target)

  const before = await slugsOf('trennung')
  expect(before.length).toBeGreaterThanOrEqual(12)
  const guides = titled(await api.list('/guides?filters[topics][slug]=trennung'))
  const words = z.array(z.string()).parse((await api.one(`/topics/${source}`)).synonyms)
  const [first = '', second = ''] = before.map(([slug]) => slug)
  // One offer has both already, and the draft of another has left the topic without being published.
  await editor.update(offerUid, await idOf('offers', first), { topics: { connect: [{ documentId: target }] } })
  await editor.publish(offerUid, await idOf('offers', first))
  await editor.update(offerUid, await idOf('offers', second), { topics: { disconnect: [{ documentId: source }] } })

  const targets = await send('get', `/buendnis/merge/${topicUid}/${source}/targets?q=ausein`).expect(200)
  expect(targets.body).toEqual({ data: [{ documentId: target, title: 'Auseinandergehen' }] })
  const preview = previewSchema.parse((await send('get', addressed(topicUid, source, target)).expect(200)).body).data
  expect(preview.moves.length).toBeGreaterThanOrEqual(before.length + guides.length)
  expect(preview.differences.map(({ label }) => label)).toContain('Kurz gesagt')
  expect(preview.lostLocales).toContain('ar')

  const version = await api.version()
  await send('post', addressed(topicUid, source, target)).expect(200)
  expect(await api.version()).toBe(version + 1)
  const renamed = (slug: string) => (slug === 'trennung' ? 'auseinandergehen' : slug)
  expect(await slugsOf('auseinandergehen')).toEqual(before.map(([slug, own]) => [slug, [...new Set(own.map(renamed))]]))
  expect(await slugsOf('trennung')).toEqual([])
  const gone = await request(server.url).get('/api/topics/by-slug/trennung')
  expect([gone.status, gone.headers.location]).toEqual([301, '/api/topics/by-slug/auseinandergehen'])
  expect(titled(await api.list('/guides?filters[topics][slug]=auseinandergehen'))).toEqual(guides)
  expect((await api.one(`/topics/${target}`)).synonyms).toEqual(['Scheidung', 'Auszug', expect.any(String),
    ...words.filter(word => !['scheidung', 'auszug'].includes(word.toLowerCase()))])
  const found = z.object({ meta: z.object({ pagination: z.object({ total: z.int() }) }) })
  expect(found.parse(await api.get('/offers/find?topic=auseinandergehen')).meta.pagination.total).toBe(before.length)

  // The draft that had left the topic has not joined the other one.
  await editor.publish(offerUid, await idOf('offers', second))
  expect((await slugsOf('auseinandergehen')).map(([slug]) => slug)).not.toContain(second)

  // Search follows the content version in the background; the old name goes on finding the topic.
  const { find } = searchApi(server.url)
  await eventually(async () => {
    const hits = await find('Trennung')
    return hits.some(({ slug }) => slug === 'auseinandergehen') && hits.every(({ documentId }) => documentId !== source)
  }, 'the search knows the merged topic')
})

test('an institution goes into another with its offers, whose owner changes too', async () => {
  const api = publicApi(server.url)
  const [one, other] = await api.list('/institutions?sort=slug')
  const [source, target] = [String(one?.documentId), String(other?.documentId)]
  const count = async (id: string) => {
    const parts = await api.one(`/institutions/${id}`)
    return z.array(z.unknown()).parse(parts.offers).length
  }
  const together = await count(source) + await count(target)
  await send('post', addressed(institutionUid, source, target)).expect(200)
  expect(await count(target)).toBe(together)
  const answer = await send('get', `/content-manager/collection-types/${offerUid}?locale=de&pageSize=100&filters[ownerKey]=${source}`).expect(200)
  expect(z.object({ results: z.array(z.unknown()) }).parse(answer.body).results).toEqual([])
})

test('only coordination merges, and only what can be merged', async () => {
  const source = await idOf('topics', 'geld')
  await request(server.url).post(addressed(topicUid, source, source)).expect(401)
  await send('post', addressed(topicUid, source, source)).expect(400)
  await send('post', addressed(topicUid, source, 'gibt-es-nicht')).expect(400)
  await send('post', addressed('api::page.page', source, source)).expect(400)
})
