import request from 'supertest'
import { z } from 'zod'
import { publicApi } from './support/api'
import { signIn, type Editor } from './support/editor'
import { startServer, type RunningServer } from './support/server'

/** One transparent pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

const uploadedSchema = z.array(z.object({ id: z.int() })).min(1)
const institution = 'api::institution.institution'

let server: RunningServer
let editor: Editor

beforeAll(async () => {
  server = await startServer('media')
  editor = await signIn(server.url)
}, 120_000)
afterAll(async () => {
  // The files lie in the folder of the working copy, whatever database knows them.
  for (const id of uploaded) await request(server.url).delete(`/upload/files/${id}`).set('Authorization', `Bearer ${editor.token}`)
  await server.stop()
})

const uploaded: number[] = []

const upload = async (content: Buffer, filename: string, contentType: string) => {
  const answer = await request(server.url).post('/upload').set('Authorization', `Bearer ${editor.token}`)
    .attach('files', content, { filename, contentType })
  const files = uploadedSchema.safeParse(answer.body)
  if (files.success) uploaded.push(...files.data.map(({ id }) => id))
  return answer
}

test('a picture appears with its alternative text, and a new text counts as a public change', async () => {
  const answer = await upload(png, 'zeichen.png', 'image/png')
  expect(answer.status).toBeLessThan(300)
  const id = uploadedSchema.parse(answer.body)[0]?.id

  const documentId = await editor.create(institution, { name: 'Haus mit Zeichen', slug: 'haus-mit-zeichen', logo: id })
  await editor.publish(institution, documentId)
  const api = publicApi(server.url)
  expect((await api.one(`/institutions/${documentId}`)).logo).toMatchObject({ mime: 'image/png', alt: null, width: 1 })

  const before = await api.version()
  await request(server.url).post(`/upload?id=${id}`).set('Authorization', `Bearer ${editor.token}`)
    .field('fileInfo', JSON.stringify({ alternativeText: 'Zeichen des Hauses' })).expect(200)
  expect(await api.version()).toBeGreaterThan(before)
  expect((await api.one(`/institutions/${documentId}`)).logo).toMatchObject({ alt: 'Zeichen des Hauses' })
})

test.each([
  ['a drawing that can carry a script', svg, 'bild.svg', 'image/svg+xml'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'seite.html', 'text/html'],
])('%s is refused, even from an editor', async (_what, content, filename, contentType) => {
  const answer = await upload(content, filename, contentType)
  expect(answer.status).toBe(400)
})

test('a page that calls itself a picture is never answered as a page', async () => {
  const answer = await upload(Buffer.from('<!doctype html><script>alert(1)</script>'), 'seite.png', 'image/png')
  const file = z.array(z.object({ url: z.string() })).min(1).parse(answer.body)[0]
  await request(server.url).get(file?.url ?? '')
    .expect('Content-Type', 'image/png').expect('X-Content-Type-Options', 'nosniff')
})

test('nobody uploads without signing in', async () => {
  const answer = await request(server.url).post('/upload').attach('files', png, { filename: 'a.png', contentType: 'image/png' })
  expect([401, 403, 415]).toContain(answer.status)
})
