import request from 'supertest'
import { z } from 'zod'
import { adminCaller, createAccount, signInAs } from '../support/accounts'
import { publicApi } from '../support/api'
import { movableClock, until } from '../support/clock'
import { signIn, type Editor } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'

const offerUid = 'api::offer.offer'
const clock = movableClock('scheduling')
let server: RunningServer
let editor: Editor
let minutes = 0

/** A full minute of the server's clock. */
const inMinutes = (count: number) => new Date(Math.ceil(Date.now() / 60_000 + minutes + count) * 60_000).toISOString()
const goOn = (count: number) => clock.shift(minutes += count)
const status = async (slug: string) => publicApi(server.url).status(`/offers/by-slug/${slug}`)
const isPublic = (slug: string) => async () => await status(slug) === 200
const isGone = (slug: string) => async () => await status(slug) === 404

const planSchema = z.object({ data: z.object({ sentences: z.array(z.string()), hasProblem: z.boolean() }) })
const planOf = async (documentId: string, token = editor.token) =>
  planSchema.parse(await adminCaller(server.url, token)('GET', `/buendnis/schedule/${offerUid}/${documentId}`)).data

let complete: object
const create = async (slug: string, more: object = {}) =>
  editor.create(offerUid, { ...complete, title: slug, slug, ...more })

beforeAll(async () => {
  server = await startServer('scheduling', clock.environment)
  editor = await signIn(server.url)
  const api = publicApi(server.url)
  const [[topic], [institution]] = await Promise.all([api.list('/topics'), api.list('/institutions')])
  complete = {
    whatIsIt: 'Ein Treffen.', whoIsItFor: 'Für alle.', firstStep: 'Kommen Sie.', kind: 'group', serviceStatus: 'active',
    modes: ['on-site'], topics: { connect: [{ documentId: topic?.documentId }] },
    institution: { connect: [{ documentId: institution?.documentId }] },
  }
}, 90_000)
afterAll(async () => {
  await server.stop()
  clock.remove()
})

test('an offer appears and disappears to the minute, in the languages that are ready, and the version counts both', async () => {
  const slug = 'nur-am-montag'
  const documentId = await create(slug, { publishAt: inMinutes(10), unpublishAt: inMinutes(30) })
  await editor.update(offerUid, documentId, { title: 'Only on Monday', whatIsIt: 'A', whoIsItFor: 'B', firstStep: 'C' }, 'en')
  await editor.update(offerUid, documentId, { title: 'Yarım' }, 'tr')
  const { sentences } = await planOf(documentId)
  expect(sentences[0]).toMatch(/^Erscheint am .*Uhr\.$/)
  expect(sentences).toEqual(expect.arrayContaining([
    'Zusammen mit: Englisch.', 'Noch nicht vollständig und deshalb nicht dabei: Türkisch.', expect.stringMatching(/^Verschwindet am/),
  ]))
  goOn(8)
  await until(async () => planOf(documentId).then(plan => plan.sentences.length > 0))
  expect(await status(slug)).toBe(404)
  const before = await publicApi(server.url).version()
  goOn(4)
  await until(isPublic(slug))
  expect(await publicApi(server.url).version()).toBe(before + 1)
  expect(await publicApi(server.url).one(`/offers/by-slug/${slug}`)).toMatchObject({ availableLocales: ['de', 'en'] })
  expect((await planOf(documentId)).sentences).toEqual([expect.stringMatching(/^Verschwindet am/)])

  await editor.update(offerUid, documentId, { cost: 'free' })
  goOn(15)
  expect((await publicApi(server.url).one(`/offers/by-slug/${slug}`)).cost).not.toBe('free')
  goOn(6)
  await until(isGone(slug))
  expect((await planOf(documentId)).sentences).toEqual([])
})

test('what is not complete is noted beside the entry, and appears as soon as it is', async () => {
  const documentId = await create('ohne-thema', { topics: {}, firstStep: null, publishAt: inMinutes(2) })
  goOn(4)
  await until(async () => (await planOf(documentId)).hasProblem)
  const [sentence] = (await planOf(documentId)).sentences
  expect(sentence).toContain('Bitte wählen Sie mindestens ein Thema.')
  expect(await status('ohne-thema')).toBe(404)
  const problems = await adminCaller(server.url, editor.token)('GET', '/buendnis/schedule-problems')
  expect(JSON.stringify(problems)).toContain(documentId)
  await editor.update(offerUid, documentId, { ...complete, firstStep: 'Kommen Sie.' })
  goOn(2)
  await until(isPublic('ohne-thema'))
  expect(await planOf(documentId)).toEqual({ sentences: [], hasProblem: false })
})

test('a time that is over is refused, a copy has none, and the button to publish asks what is meant', async () => {
  await expect(create('zu-spaet', { publishAt: inMinutes(-5) })).rejects.toThrow('liegt schon zurück')
  const documentId = await create('spaeter', { publishAt: inMinutes(60) })
  await expect(editor.publish(offerUid, documentId)).rejects.toThrow('Speichern genügt')
  await editor.publish(offerUid, documentId, { publishAt: null })
  expect(await status('spaeter')).toBe(200)
  const second = await create('noch-spaeter', { publishAt: inMinutes(60) })
  const { body } = await request(server.url).post(`/content-manager/collection-types/${offerUid}/clone/${second}?locale=de`)
    .set('Authorization', `Bearer ${editor.token}`).send({ slug: '' }).expect(200)
  expect(body.data).toMatchObject({ publishAt: null, unpublishAt: null })
})

test('an institution plans nothing, and changes nothing that coordination has planned', async () => {
  const api = publicApi(server.url)
  const [institution] = await api.list('/institutions')
  const call = adminCaller(server.url, editor.token)
  const account = await createAccount(call, 'institution', 'Kim', [String(institution?.documentId)])
  const asInstitution = adminCaller(server.url, await signInAs(server.url, account))
  const write = async (documentId: string, data: object) =>
    asInstitution('PUT', `/content-manager/collection-types/${offerUid}/${documentId}?locale=de`, data)
  const documentId = await create('vom-verein')
  await write(documentId, { publishAt: inMinutes(10) }).catch(() => undefined)
  expect((await planOf(documentId)).sentences).toEqual([])
  await editor.update(offerUid, documentId, { publishAt: inMinutes(10) })
  await expect(write(documentId, { cost: 'free' })).rejects.toThrow('sprechen Sie Änderungen mit ihr ab')
})
