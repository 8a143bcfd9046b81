import { z } from 'zod'
import { adminCaller, createAccount } from '../support/accounts'
import { signIn, type Editor } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'

const offerUid = 'api::offer.offer'
const suggestionUid = 'api::suggestion.suggestion'
const words = { whatIsIt: 'Ein Treffen.', whoIsItFor: 'Für alle.', firstStep: 'Kommen Sie.' }

const contentSchema = z.object({ data: z.object({
  counts: z.array(z.object({ label: z.string(), count: z.number(), to: z.string().optional() })),
  tasks: z.array(z.object({ title: z.string(), note: z.string(), urgency: z.string(), to: z.string().optional() })),
}).nullable() })
const listSchema = z.object({
  results: z.array(z.object({ documentId: z.string() })), pagination: z.object({ total: z.number() }),
})

let server: RunningServer
let editor: Editor
let call: ReturnType<typeof adminCaller>
beforeAll(async () => {
  server = await startServer('overview')
  editor = await signIn(server.url)
  call = adminCaller(server.url, editor.token)
}, 90_000)
afterAll(async () => server.stop())

const read = async (name: string, as = call) => contentSchema.parse(await as('GET', `/buendnis/overview/widgets/${name}`)).data

const countOf = async (name: string, label: string) => (await read(name))?.counts.find((count) => count.label === label)

const anyInstitution = async () => {
  const { results: [first] } = listSchema.parse(await call('GET', '/content-manager/collection-types/api::institution.institution'))
  return first?.documentId ?? ''
}

const publishOffer = async (title: string, more: object) => {
  const data = { title, ...words, kind: 'group', modes: ['online'], institution: { connect: [{ documentId: await anyInstitution() }] }, ...more }
  const { results: [topic] } = listSchema.parse(await call('GET', '/content-manager/collection-types/api::topic.topic'))
  const documentId = await editor.create(offerUid, { ...data, topics: { connect: [{ documentId: topic?.documentId }] } })
  await editor.publish(offerUid, documentId)
  return documentId
}

test('the oldest check comes first, and its line leads to the entry', async () => {
  const documentId = await publishOffer('AAA nie geprüft', {})
  const answer = await read('checks')
  expect(answer?.tasks[0]).toEqual({
    title: 'AAA nie geprüft', note: 'noch nie geprüft', urgency: 'urgent',
    to: `/content-manager/collection-types/${offerUid}/${documentId}?plugins[i18n][locale]=de`,
  })
  expect(answer?.tasks.length).toBeLessThanOrEqual(5)
})

test('the list behind a number has as many entries', async () => {
  const never = await countOf('checks', 'nie geprüft')
  const query = never?.to?.slice(never.to.indexOf('?')) ?? ''
  const { pagination } = listSchema.parse(await call('GET', `/content-manager/collection-types/${offerUid}${query}&locale=de`))
  expect(never?.count).toBeGreaterThan(0)
  expect(pagination.total).toBe(never?.count)
})

test('a check that is entered takes an offer off the list', async () => {
  const before = await countOf('checks', 'nie geprüft')
  const documentId = await publishOffer('AAB', {})
  expect((await countOf('checks', 'nie geprüft'))?.count).toBe((before?.count ?? 0) + 1)
  await editor.publish(offerUid, documentId, { checkedAt: new Date().toISOString().slice(0, 10) })
  expect((await countOf('checks', 'nie geprüft'))?.count).toBe(before?.count)
})

test('suggestions wait until somebody takes them up', async () => {
  const path = `/content-manager/collection-types/${suggestionUid}`
  const created = z.object({ data: z.object({ documentId: z.string() }) })
    .parse(await call('POST', path, { kind: 'wrong-information', text: 'Die Nummer stimmt nicht.' }))
  expect((await read('suggestions'))?.tasks[0]).toMatchObject({ title: 'Die Nummer stimmt nicht.', to: `/buendnis/hinweise?hinweis=${created.data.documentId}` })
  await call('PUT', `${path}/${created.data.documentId}`, { state: 'in-progress' })
  expect((await read('suggestions'))?.tasks).toEqual([])
})

test('a published entry is missing in every other language, until one is published', async () => {
  const before = (await countOf('translations', 'Türkisch'))?.count ?? 0
  const documentId = await publishOffer('AAC', {})
  expect((await countOf('translations', 'Türkisch'))?.count).toBe(before + 1)
  await editor.update(offerUid, documentId, { title: 'AAC tr', ...words }, 'tr')
  expect((await countOf('translations', 'Türkisch'))?.count).toBe(before + 1)
  await editor.publish(offerUid, documentId, {}, 'tr')
  expect((await countOf('translations', 'Türkisch'))?.count).toBe(before)
})

test.each(['approvals', 'demands', 'searches', 'jobs'])('%s can be read', async (name) => {
  expect(await read(name)).toEqual({ counts: expect.anything(), tasks: expect.any(Array) })
})

test('an institution sees its own offers, and nothing of the others', async () => {
  const account = await createAccount(call, 'institution')
  const login = z.object({ data: z.object({ token: z.string() }) }).parse(await adminCaller(server.url, '')('POST', '/admin/login', {
    email: account.email, password: account.password,
  }))
  const own = adminCaller(server.url, login.data.token)
  expect((await read('checks', own))?.tasks).toEqual([])
  for (const name of ['suggestions', 'translations', 'demands', 'searches', 'jobs']) expect(await read(name, own)).toBeNull()
})

test('nobody reads it without an account, and nothing else than what there is', async () => {
  expect((await fetch(`${server.url}/buendnis/overview/widgets/checks`)).status).toBe(401)
  await expect(read('unknown')).rejects.toThrow(/400/)
})
