import request from 'supertest'
import { z } from 'zod'
import { adminCaller, createAccount, signInAs } from '../../support/accounts'
import { publicApi } from '../../support/api'
import { signIn, type Editor } from '../../support/editor'
import { photo } from '../../support/pictures'
import { startServer, type RunningServer } from '../../support/server'

const newsUid = 'api::news-item.news-item'
const offerUid = 'api::offer.offer'
const entryPath = (documentId: string) => `/content-manager/collection-types/${newsUid}/${documentId}`

interface Answer { status: number, text: string, body: unknown }

let server: RunningServer
let editor: Editor
let own: string
let other: string
let coordination: string
let institution: string
const uploaded: number[] = []

const call = (token: string, method: 'get' | 'post' | 'put' | 'delete', path: string) =>
  request(server.url)[method](path).set('Authorization', `Bearer ${token}`)

const upload = async (token: string, name: string): Promise<number> => {
  const info = JSON.stringify({ alternativeText: 'Ein Spielplatz' })
  const answer = await call(token, 'post', '/upload').field('fileInfo', info)
    .attach('files', await photo(60, 40), { filename: name, contentType: 'image/jpeg' })
  const [file] = z.array(z.object({ id: z.int() })).parse(answer.body)
  if (!file) throw new Error(answer.text)
  uploaded.push(file.id)
  return file.id
}

const createNews = async (token: string, data: object): Promise<Answer> =>
  call(token, 'post', `/content-manager/collection-types/${newsUid}?locale=de`).send({ title: 'Sommerfest', date: '2026-07-01', ...data })
const idOf = ({ body }: Answer) => z.object({ data: z.object({ documentId: z.string() }) }).parse(body).data.documentId
const rename = async (token: string, id: number): Promise<Answer> =>
  call(token, 'post', `/upload?id=${id}`).field('fileInfo', JSON.stringify({ alternativeText: 'Etwas anderes' }))
const replace = async (token: string, id: number): Promise<Answer> =>
  call(token, 'post', `/upload?id=${id}`).attach('files', await photo(80, 50), { filename: 'neu.jpg', contentType: 'image/jpeg' })

beforeAll(async () => {
  server = await startServer('files')
  editor = await signIn(server.url)
  const superAdmin = adminCaller(server.url, editor.token)
  const [first, second] = await publicApi(server.url).list('/institutions?pagination[pageSize]=2')
  institution = String(first?.documentId)
  const as = async (role: string, institutions: string[] = []) =>
    signInAs(server.url, await createAccount(superAdmin, role, 'Kim', institutions))
  own = await as('institution', [institution])
  other = await as('institution', [String(second?.documentId)])
  coordination = await as('coordination')
}, 90_000)
afterAll(async () => {
  for (const id of uploaded) await call(editor.token, 'delete', `/upload/files/${id}`)
  await server.stop()
})

test('a file of somebody else gets into no entry by its number, by whatever way the form names it', async () => {
  const foreign = await upload(other, 'fremd.jpg')
  for (const image of [foreign, { id: foreign }, { connect: [{ id: foreign }] }, { set: [foreign] }]) {
    const answer = await createNews(own, { image })
    expect([image, answer.status]).toEqual([image, 403])
    expect(answer.text).toContain('Ihrer eigenen Institution')
  }
  const mine = await upload(own, 'eigen.jpg')
  const { status, body } = await createNews(own, { image: mine })
  expect({ status, body }).toMatchObject({ status: 201 })
})

test('a picture that coordination has put into the entry stays there when its institution saves', async () => {
  const chosen = await upload(coordination, 'gewaehlt.jpg')
  const documentId = idOf(await createNews(own, {}))
  await call(coordination, 'put', `${entryPath(documentId)}?locale=de`).send({ image: chosen }).expect(200)
  await call(own, 'put', `${entryPath(documentId)}?locale=de`).send({ title: 'Herbstfest', image: chosen }).expect(200)
  expect((await replace(own, chosen)).status).toBe(403)
})

test('while changes wait, a file that visitors see is altered by nobody but coordination', async () => {
  const image = await upload(own, 'fest.jpg')
  const documentId = idOf(await createNews(own, { image }))
  expect((await rename(own, image)).status).toBe(200)
  await editor.publish(newsUid, documentId)
  for (const alter of [rename, replace]) {
    const { status, text } = await alter(own, image)
    expect(status).toBe(403)
    expect(text).toContain('schon auf der Website')
  }
  expect((await rename(coordination, image)).status).toBe(200)
  await call(coordination, 'put', '/buendnis/approval/setting').send({ mode: 'direct' }).expect(200)
  expect((await replace(own, image)).status).toBe(200)
  await call(coordination, 'put', '/buendnis/approval/setting').send({ mode: 'waits' }).expect(200)
  const { text } = await call(coordination, 'get', '/buendnis/audit').expect(200)
  expect(text).toContain('Institutionen veröffentlichen selbst')
})

test('where an entry is used is told to whoever may see it', async () => {
  const [foreign] = await publicApi(server.url).list(`/offers?filters[institution][documentId][$ne]=${institution}&pagination[pageSize]=1`)
  const path = `/buendnis/usage/${offerUid}/${String(foreign?.documentId)}`
  await call(coordination, 'get', path).expect(200)
  expect((await call(own, 'get', path)).status).toBe(400)
})

test('of a draft that is none of its business an institution reads no title in a comparison', async () => {
  const topic = await editor.create('api::topic.topic', { name: 'Geheimes Vorhaben', icon: 'money' })
  const [offer] = await publicApi(server.url).list(`/offers?filters[institution][documentId][$eq]=${institution}&pagination[pageSize]=1`)
  const documentId = String(offer?.documentId)
  await call(coordination, 'put', `/content-manager/collection-types/${offerUid}/${documentId}?locale=de`)
    .send({ topics: { connect: [{ documentId: topic }] } }).expect(200)
  const newest = async (token: string) => {
    const { body } = await call(token, 'get', `/buendnis/history/${offerUid}/${documentId}?locale=de`).expect(200)
    const [revision] = z.object({ data: z.object({ revisions: z.array(z.object({ id: z.int() })) }) }).parse(body).data.revisions
    return (await call(token, 'get', `/buendnis/history/${offerUid}/${documentId}/${revision?.id}?locale=de&against=previous`)).text
  }
  expect(await newest(coordination)).toContain('Geheimes Vorhaben')
  const told = await newest(own)
  expect(told).not.toContain('Geheimes Vorhaben')
  expect(told).toContain('ein Entwurf')
})
