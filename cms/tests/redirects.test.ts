import { RedirectSchema } from '@buendnis/contract'
import request from 'supertest'
import { publicApi } from './support/api'
import { signIn, type Editor } from './support/editor'
import { startServer, type RunningServer } from './support/server'
import { types, uidOf } from './support/types'

let server: RunningServer
let editor: Editor

beforeAll(async () => {
  server = await startServer('redirects')
  editor = await signIn(server.url)
}, 90_000)
afterAll(async () => server.stop())

const ask = async (path: string) => {
  const { status, headers, body } = await request(server.url).get(`/api${path}`).redirects(0)
  const location: unknown = headers.location
  return { status, location, slug: body?.error?.details?.slug, cache: headers['cache-control'], cors: headers['access-control-allow-origin'] }
}

const redirects = async () =>
  RedirectSchema.array().parse((await request(server.url).get('/api/redirects').expect(200)).body.data)

const rename = async (uid: string, documentId: string, slug: string) => {
  await editor.update(uid, documentId, { slug })
  await editor.publish(uid, documentId)
}

const create = async (slug: string) => {
  const documentId = await editor.create('api::page.page', { title: slug, slug, key: slug })
  await editor.publish('api::page.page', documentId)
  return documentId
}

const withSlugs = Object.entries(types).filter(([, { keys }]) => keys.some(key => key === 'slug')).map(([name, { path }]) => [name, path] as const)

test.each(withSlugs)('%s keeps answering under its old slug', async (name, path) => {
  const uid = uidOf(name)
  const [entry] = await publicApi(server.url).list(`/${path}?pagination[pageSize]=1&fields=slug`)
  const [documentId, old] = [String(entry?.documentId), String(entry?.slug)]
  await editor.update(uid, documentId, { slug: `${old}-neu` })
  expect(await ask(`/${path}/by-slug/${old}`)).toMatchObject({ status: 200 })
  await editor.publish(uid, documentId)
  expect(await ask(`/${path}/by-slug/${old}?locale=fa&fields=slug`)).toEqual({
    status: 301, location: `/api/${path}/by-slug/${old}-neu?locale=fa&fields=slug`, slug: `${old}-neu`, cache: 'no-store', cors: '*',
  })
  expect(await redirects()).toContainEqual({ type: path, from: old, to: `${old}-neu` })
  const other = withSlugs.find(([, known]) => known !== path)?.[1]
  expect((await ask(`/${other}/by-slug/${old}`)).status).toBe(404)
})

test('twice renamed, both old slugs lead to the last one at once; renamed back, none leads in a circle', async () => {
  const documentId = await create('seite-a')
  const uid = 'api::page.page'
  await rename(uid, documentId, 'seite-b')
  await rename(uid, documentId, 'seite-c')
  expect((await ask('/pages/by-slug/seite-a')).slug).toBe('seite-c')
  expect((await ask('/pages/by-slug/seite-b')).slug).toBe('seite-c')
  await rename(uid, documentId, 'seite-a')
  expect((await ask('/pages/by-slug/seite-a')).status).toBe(200)
  expect((await ask('/pages/by-slug/seite-b')).slug).toBe('seite-a')
  expect((await ask('/pages/by-slug/seite-c')).slug).toBe('seite-a')
  expect((await redirects()).filter(({ from }) => from === 'seite-a')).toEqual([])
})

test('an entry that is there wins over an old address, and whoever takes one is told', async () => {
  const uid = 'api::page.page'
  const first = await create('begehrt')
  await rename(uid, first, 'weg')
  const second = await editor.create(uid, { title: 'Zweite', slug: 'begehrt', key: 'zweite' })
  const { body } = await request(server.url).get(`/buendnis/addresses/${uid}/${second}`).set('Authorization', `Bearer ${editor.token}`)
  expect(body.data).toEqual({ old: [], takesOver: true })
  expect((await ask('/pages/by-slug/begehrt')).slug).toBe('weg')
  await editor.publish(uid, second)
  expect((await publicApi(server.url).one('/pages/by-slug/begehrt')).documentId).toBe(second)
  await editor.unpublish(uid, second)
  expect((await ask('/pages/by-slug/begehrt')).status).toBe(404)
})

test('what is offline or deleted leads nowhere, and comes back with its old addresses', async () => {
  const uid = 'api::page.page'
  const documentId = await create('frueher')
  await rename(uid, documentId, 'heute')
  await editor.unpublish(uid, documentId)
  for (const slug of ['frueher', 'heute']) expect((await ask(`/pages/by-slug/${slug}`)).status).toBe(404)
  expect((await redirects()).map(({ to }) => to)).not.toContain('heute')
  await rename(uid, documentId, 'morgen')
  for (const slug of ['frueher', 'heute']) expect((await ask(`/pages/by-slug/${slug}`)).slug).toBe('morgen')
  await editor.remove(uid, documentId)
  expect((await ask('/pages/by-slug/frueher')).status).toBe(404)
})
