import request from 'supertest'
import { z } from 'zod'
import { adminCaller, createAccount, signInAs } from '../support/accounts'
import { publicApi } from '../support/api'
import { signIn, type Editor } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'

const offerUid = 'api::offer.offer'
const newsUid = 'api::news-item.news-item'
const institutionUid = 'api::institution.institution'

const entrySchema = z.object({ data: z.object({
  mode: z.string(), handsIn: z.boolean(), hasChanges: z.boolean(), changedSince: z.boolean(),
  request: z.object({
    id: z.number(), state: z.string(), isNew: z.boolean(), locales: z.array(z.string()), title: z.string(),
    note: z.string().nullable(), reason: z.string().nullable(), handedInBy: z.string(), decidedBy: z.string().nullable(),
  }).nullable(),
}) })
const oneSchema = z.object({ data: z.object({
  hash: z.string(), changedSince: z.boolean(),
  differences: z.array(z.object({
    locale: z.string(),
    differences: z.array(z.object({ label: z.string(), before: z.array(z.string()), after: z.array(z.string()) })),
  })),
}) })
const listsSchema = z.object({ data: z.object({
  open: z.array(z.object({ id: z.number(), documentId: z.string() })),
  recent: z.array(z.object({ documentId: z.string(), state: z.string() })),
}) })

let server: RunningServer
let editor: Editor
interface Answer { status: number, body: unknown, text: string }
/** Calls as somebody; the answer with its status. */
type Call = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) => Promise<Answer>
let coordination: Call
let own: Call
let other: Call
let reading: Call
let institution: string
let topic: string
let offer: string

const callerOf = (token: string): Call => async (method, path, body) =>
  request(server.url)[method](path).set('Authorization', `Bearer ${token}`).send(body)

const entryPath = (uid: string, documentId: string) => `/content-manager/collection-types/${uid}/${documentId}`
const approvalPath = (uid: string, documentId: string) => `/buendnis/approval/entries/${uid}/${documentId}`
const stateOf = async (call: Call, uid: string, documentId: string) =>
  entrySchema.parse((await call('get', approvalPath(uid, documentId))).body).data
const openId = async (uid: string, documentId: string) => (await stateOf(own, uid, documentId)).request?.id ?? 0
const seen = async (id: number) => oneSchema.parse((await coordination('get', `/buendnis/approval/requests/${id}`)).body).data
const accept = async (id: number, hash?: string) =>
  coordination('post', `/buendnis/approval/requests/${id}/accept`, { hash: hash ?? (await seen(id)).hash })
const setMode = async (mode: string) => coordination('put', '/buendnis/approval/setting', { mode })
const publicTitle = async () => (await publicApi(server.url).one(`/offers/${offer}`)).title
const change = async (title: string, locale = 'de', more: object = {}) => {
  const answer = await own('put', `${entryPath(offerUid, offer)}?locale=${locale}`, { title, ...more })
  expect(answer.status).toBe(200)
}
const handIn = async (uid = offerUid, documentId = offer, note?: string) =>
  own('post', approvalPath(uid, documentId), { ...(note === undefined ? {} : { note }) })

const threeSentences = { whatIsIt: 'Eine Gruppe.', whoIsItFor: 'Für alle.', firstStep: 'Rufen Sie an.' }

beforeAll(async () => {
  server = await startServer('approval')
  editor = await signIn(server.url)
  const superAdmin = adminCaller(server.url, editor.token)
  const [first, second] = await publicApi(server.url).list('/institutions?pagination[pageSize]=2')
  institution = String(first?.documentId)
  const [firstTopic] = await publicApi(server.url).list('/topics?pagination[pageSize]=1')
  topic = String(firstTopic?.documentId)
  offer = await editor.create(offerUid, {
    title: 'Gruppe am Abend', kind: 'group', modes: ['on-site'], ...threeSentences,
    institution: { connect: [{ documentId: institution }] }, topics: { connect: [{ documentId: topic }] },
  })
  await editor.publish(offerUid, offer)
  const as = async (role: string, institutions: string[] = []) =>
    callerOf(await signInAs(server.url, await createAccount(superAdmin, role, 'Kim', institutions)))
  coordination = await as('coordination')
  own = await as('institution', [institution])
  other = await as('institution', [String(second?.documentId)])
  reading = await as('reading')
}, 90_000)
afterAll(async () => server.stop())

test('while changes wait, an institution alters nothing on the website, whatever way it takes', async () => {
  await change('Gruppe am Morgen')
  const { version } = publicApi(server.url)
  const before = await version()
  const ways: [Parameters<Call>[0], string, object?][] = [
    ['post', `${entryPath(offerUid, offer)}/actions/publish?locale=de`, {}],
    ['post', `/content-manager/collection-types/${offerUid}/actions/publish?locale=de`, { title: 'Neu', kind: 'group', ...threeSentences }],
    ['post', `/content-manager/collection-types/${offerUid}/actions/bulkPublish?locale=de`, { documentIds: [offer] }],
    ['put', `${entryPath(offerUid, offer)}?locale=de&status=published`, { title: 'Neu', status: 'published' }],
    ['put', `${entryPath(offerUid, offer)}?locale=de`, { publishAt: '2026-01-01T00:00:00.000Z' }],
    ['put', `${entryPath(offerUid, offer)}?locale=de`, { unpublishAt: '2026-01-01T00:00:00.000Z' }],
    ['post', `${entryPath(offerUid, offer)}/actions/unpublish?locale=de`, {}],
    ['post', `/content-manager/collection-types/${offerUid}/actions/bulkUnpublish?locale=de`, { documentIds: [offer] }],
    ['delete', entryPath(offerUid, offer)],
    ['post', `/content-manager/collection-types/${offerUid}/actions/bulkDelete?locale=de`, { documentIds: [offer] }],
    ['post', `${entryPath(institutionUid, institution)}/actions/publish?locale=de`, {}],
  ]
  for (const [method, path, body] of ways) {
    const { status } = await own(method, path, body)
    // What Strapi does not know as a way of publishing is left out and saved as a draft.
    expect([path, status >= 400 || method === 'put']).toEqual([path, true])
  }
  expect(await version()).toBe(before)
  await change('Gruppe am Morgen')
})

test('what was handed in is seen by coordination and its own institution alone, and goes live when it is accepted', async () => {
  expect((await handIn(offerUid, offer, 'Neue Zeit')).status).toBe(200)
  const again = await handIn(offerUid, offer, 'Neue Zeit')
  const { request: waiting } = entrySchema.parse(again.body).data
  expect(waiting).toMatchObject({ state: 'open', isNew: false, locales: ['de'], note: 'Neue Zeit', handedInBy: 'Kim Beispiel' })
  expect(await publicTitle()).toBe('Gruppe am Abend')

  const lists = async (call: Call) => listsSchema.parse((await call('get', '/buendnis/approval')).body).data
  expect((await lists(coordination)).open).toHaveLength(1)
  expect((await lists(own)).open).toHaveLength(1)
  expect(await lists(other)).toMatchObject({ open: [], recent: [] })
  const id = waiting?.id ?? 0
  for (const call of [other, reading]) {
    for (const path of [approvalPath(offerUid, offer), `/buendnis/approval/requests/${id}`]) {
      const { status, text } = await call('get', path)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(text).not.toContain('Neue Zeit')
    }
    expect((await call('post', `/buendnis/approval/requests/${id}/withdraw`)).status).toBeGreaterThanOrEqual(400)
    expect((await call('post', approvalPath(offerUid, offer), {})).status).toBeGreaterThanOrEqual(400)
  }
  const { hash, differences } = await seen(id)
  for (const call of [own, other, reading]) {
    expect((await call('post', `/buendnis/approval/requests/${id}/accept`, { hash })).status).toBe(403)
    expect((await call('put', '/buendnis/approval/setting', { mode: 'direct' })).status).toBe(403)
  }
  expect(differences).toMatchObject([{ locale: 'de', differences: [{
    label: 'Titel', before: ['Gruppe am Abend'], after: ['Gruppe am Morgen'],
  }] }])
  expect(differences[0]?.differences).toHaveLength(1)

  const both = await Promise.all([accept(id, hash), accept(id, hash)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  expect(both.find(({ status }) => status === 400)?.text).toContain('Darüber ist schon entschieden')
  expect(await publicTitle()).toBe('Gruppe am Morgen')
  expect((await stateOf(own, offerUid, offer))).toMatchObject({ hasChanges: false, request: { state: 'accepted' } })
})

test('with nothing to hand in, or something incomplete, handing in says so', async () => {
  expect((await handIn()).text).toContain('nichts geändert')
  const draft = await own('post', `/content-manager/collection-types/${offerUid}?locale=de`, {
    title: 'Halb fertig', kind: 'group', modes: ['online'], topics: { connect: [{ documentId: topic }] },
  })
  const { documentId } = z.object({ data: z.object({ documentId: z.string() }) }).parse(draft.body).data
  const { status, text } = await handIn(offerUid, documentId)
  expect(status).toBe(400)
  expect(text).toContain('noch nicht vollständig')
  expect(text).toContain('Was ist das?')
  expect((await stateOf(own, offerUid, documentId)).request).toBeNull()
  // What was never public, its institution may take back.
  expect((await own('delete', entryPath(offerUid, documentId))).status).toBe(200)
})

test('what comes back tells its institution why, until it is handed in again', async () => {
  await change('Gruppe im Garten')
  await handIn()
  const id = await openId(offerUid, offer)
  expect((await coordination('post', `/buendnis/approval/requests/${id}/return`, { reason: ' ' })).status).toBe(400)
  expect((await coordination('post', `/buendnis/approval/requests/${id}/return`, { reason: 'Welcher Garten?' })).status).toBe(200)
  expect((await accept(id)).text).toContain('schon entschieden')
  expect((await stateOf(own, offerUid, offer)).request).toMatchObject({ state: 'returned', reason: 'Welcher Garten?' })
  expect((await other('get', approvalPath(offerUid, offer))).text).not.toContain('Garten')
  expect(await publicTitle()).toBe('Gruppe am Morgen')
  await handIn()
  expect((await stateOf(own, offerUid, offer)).request).toMatchObject({ state: 'open', reason: null })
})

test('accepted is what coordination has seen, in every language that was handed in', async () => {
  await change('Garden group', 'en', threeSentences)
  await change('Группа в саду', 'ru')
  await handIn()
  const id = await openId(offerUid, offer)
  const { hash } = await seen(id)
  await change('Gruppe im Stadtgarten')
  expect(await stateOf(own, offerUid, offer)).toMatchObject({ changedSince: true, request: { locales: ['de', 'en'] } })
  expect((await accept(id, hash)).text).toContain('gerade geändert')
  expect(await seen(id)).toMatchObject({ changedSince: true })
  expect((await accept(id)).status).toBe(200)
  expect(await publicTitle()).toBe('Gruppe im Stadtgarten')
  expect((await publicApi(server.url).one(`/offers/${offer}?locale=en`)).title).toBe('Garden group')
})

test('an institution may think again, and coordination may publish past the list', async () => {
  await change('Gruppe im Park')
  await handIn()
  const id = await openId(offerUid, offer)
  expect((await own('post', `/buendnis/approval/requests/${id}/withdraw`)).status).toBe(200)
  expect((await accept(id)).status).toBe(400)
  await handIn()
  await editor.publish(offerUid, offer)
  expect((await stateOf(own, offerUid, offer)).request).toMatchObject({ state: 'accepted' })
})

test('news and the page of the institution wait the same way', async () => {
  const created = await own('post', `/content-manager/collection-types/${newsUid}?locale=de`, { title: 'Sommerfest', date: '2026-07-01' })
  const { documentId } = z.object({ data: z.object({ documentId: z.string() }) }).parse(created.body).data
  await own('put', `${entryPath(institutionUid, institution)}?locale=de`, { description: 'Wir sind umgezogen.' })
  for (const [uid, id] of [[newsUid, documentId], [institutionUid, institution]] as const) {
    expect((await handIn(uid, id)).status).toBe(200)
    expect((await accept(await openId(uid, id))).status).toBe(200)
  }
  expect((await publicApi(server.url).one(`/news/${documentId}`)).title).toBe('Sommerfest')
  expect((await publicApi(server.url).one(`/institutions/${institution}`)).description).toBe('Wir sind umgezogen.')
})

test('an entry that is deleted leaves no request behind', async () => {
  const created = await own('post', `/content-manager/collection-types/${newsUid}?locale=de`, { title: 'Flohmarkt', date: '2026-07-01' })
  const { documentId } = z.object({ data: z.object({ documentId: z.string() }) }).parse(created.body).data
  await handIn(newsUid, documentId)
  const id = await openId(newsUid, documentId)
  await own('delete', entryPath(newsUid, documentId))
  expect((await coordination('get', `/buendnis/approval/requests/${id}`)).text).toContain('gibt es nicht mehr')
})

test('with the other setting institutions publish by themselves, and coordination sees what', async () => {
  expect((await setMode('direct')).status).toBe(200)
  await change('Gruppe am See')
  expect((await handIn()).text).toContain('veröffentlichen Sie selbst')
  expect((await own('post', `${entryPath(offerUid, offer)}/actions/publish?locale=de`, {})).status).toBe(200)
  expect(await publicTitle()).toBe('Gruppe am See')
  const { recent } = listsSchema.parse((await coordination('get', '/buendnis/approval')).body).data
  expect(recent[0]).toMatchObject({ documentId: offer, state: 'direct' })
  expect((await setMode('waits')).status).toBe(200)
  expect((await own('post', `${entryPath(offerUid, offer)}/actions/publish?locale=de`, {})).status).toBe(403)
})
