import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import request from 'supertest'
import { z } from 'zod'
import { movableClock, until } from '../support/clock'
import { signIn, type Editor } from '../support/editor'
import { testFolder } from '../support/paths'
import { photo } from '../support/pictures'
import { startServer, type RunningServer } from '../support/server'

const uid = 'api::news-item.news-item'
const clock = movableClock('keeping')

let server: RunningServer
let editor: Editor
const uploaded: number[] = []

const send = (method: 'get' | 'post' | 'put' | 'delete', address: string) =>
  request(server.url)[method](address).set('Authorization', `Bearer ${editor.token}`)
const entry = (documentId: string) => `/content-manager/collection-types/${uid}/${documentId}?locale=de`

const historySchema = z.object({ data: z.object({
  total: z.int(), revisions: z.array(z.object({ id: z.int(), what: z.string() })),
}) })
const historyOf = async (documentId: string) =>
  historySchema.parse((await send('get', `/buendnis/history/${uid}/${documentId}?locale=de`).expect(200)).body).data
const fileSchema = z.looseObject({
  id: z.int(), url: z.string(), formats: z.record(z.string(), z.object({ url: z.string() })).nullish(),
})
const upload = async (info: object = {}) => {
  const { body } = await send('post', '/upload').field('fileInfo', JSON.stringify({ alternativeText: 'Ein Spielplatz', ...info }))
    .attach('files', await photo(700, 400), { filename: 'platz.jpg', contentType: 'image/jpeg' }).expect(201)
  const [file] = z.array(fileSchema).parse(body)
  if (!file) throw new Error('No file came back')
  uploaded.push(file.id)
  return file
}
const readFile = async (id: number) => fileSchema.parse((await send('get', `/upload/files/${id}`).expect(200)).body)

beforeAll(async () => {
  server = await startServer('keeping', clock.environment)
  editor = await signIn(server.url)
}, 90_000)
afterAll(async () => {
  for (const id of uploaded) await send('delete', `/upload/files/${id}`)
  await server.stop()
  clock.remove()
})

test('an older version comes back without its plan: when an entry appears is decided now', async () => {
  const documentId = await editor.create(uid, { title: 'Früher', date: '2026-07-01' })
  const [first] = (await historyOf(documentId)).revisions
  const publishAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
  await editor.update(uid, documentId, { title: 'Später', publishAt })
  await send('post', `/buendnis/history/${uid}/${documentId}/${first?.id}/restore?locale=de`).send({}).expect(200)
  const { body }: { body: unknown } = await send('get', entry(documentId)).expect(200)
  expect(body).toMatchObject({ data: { title: 'Früher', publishAt } })
})

test('a folder with a file that an entry shows is not deleted, nor anything in it', async () => {
  const folder = z.object({ data: z.object({ id: z.int() }) })
    .parse((await send('post', '/upload/folders').send({ name: 'Sommer', parent: null }).expect(201)).body).data.id
  const [shown, loose] = [await upload({ folder }), await upload({ folder })]
  const documentId = await editor.create(uid, { title: 'Mit Bild', date: '2026-07-01', image: shown.id })
  const { text } = await send('post', '/upload/actions/bulk-delete').send({ folderIds: [folder] }).expect(400)
  expect(text).toContain('Mit Bild')
  expect((await readFile(loose.id)).url).toBe(loose.url)
  await editor.remove(uid, documentId)
  await send('post', '/upload/actions/bulk-delete').send({ folderIds: [folder] }).expect(200)
  await send('get', `/upload/files/${shown.id}`).expect(404)
})

test('after a year the last version of each month is left, the protocol has forgotten, old pictures are completed', async () => {
  const documentId = await editor.create(uid, { title: 'Eins', date: '2026-07-01' })
  for (const title of ['Zwei', 'Drei']) await editor.update(uid, documentId, { title })
  expect((await historyOf(documentId)).total).toBe(3)
  const audit = async () => (await send('get', '/buendnis/audit?group=access').expect(200)).text
  expect(await audit()).toContain('angemeldet')

  const picture = await upload()
  expect(Object.keys(picture.formats ?? {}).join()).toMatch(/webp/)
  const database = new DatabaseSync(path.join(testFolder, `keeping-${process.pid}.db`))
  database.exec('pragma busy_timeout = 5000')
  database.prepare('update files set formats = null where id = ?').run(picture.id)
  database.close()
  expect((await readFile(picture.id)).formats ?? null).toBeNull()

  clock.shiftDays(400)
  await until(async () => (await historyOf(documentId)).total === 1)
  expect((await historyOf(documentId)).revisions[0]?.what).toContain('Titel')
  await until(async () => !(await audit()).includes('angemeldet'))
  await until(async () => Object.keys((await readFile(picture.id)).formats ?? {}).some(key => key.startsWith('webp')))
  const [smallest] = Object.values((await readFile(picture.id)).formats ?? {})
  await request(server.url).get(smallest?.url ?? '/none').expect(200)
})
