import request from 'supertest'
import { z } from 'zod'
import { adminCaller, createAccount, signInAs } from '../support/accounts'
import { movableClock } from '../support/clock'
import { signIn, type Editor } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'

const uid = 'api::offer.offer'
const sentences = { whatIsIt: 'Ein Treffen am Montag.', whoIsItFor: 'Für alle.', firstStep: 'Kommen Sie vorbei.' }

const lines = z.array(z.string())
const differenceSchema = z.object({ field: z.string(), label: z.string(), before: lines, after: lines })
const historySchema = z.object({ data: z.object({
  total: z.number(), revisions: z.array(z.object({ id: z.number(), when: z.string(), who: z.string(), what: z.string() })),
}) })
const comparisonSchema = z.object({ data: z.object({ differences: z.array(differenceSchema) }) })
const restoredSchema = z.object({ data: z.object({ documentId: z.string(), message: z.string(), missing: z.array(z.string()) }) })
const conflictSchema = z.object({ error: z.object({
  message: z.string(),
  details: z.object({ basedOn: z.string(), mine: z.array(differenceSchema), theirs: z.array(differenceSchema) }),
}) })
const documentSchema = z.object({ data: z.object({
  updatedAt: z.string(), title: z.string(), whatIsIt: z.string().nullable(), cost: z.string().nullable(),
  publishedAt: z.string().nullable(),
}) })

const clock = movableClock('history')
let server: RunningServer
let editor: Editor
const tokens: Record<string, string> = {}

const send = (method: 'get' | 'post' | 'put', path: string, who = 'admin') =>
  request(server.url)[method](path).set('Authorization', `Bearer ${tokens[who]}`)

const entry = (documentId: string) => `/content-manager/collection-types/${uid}/${documentId}?locale=de`
const historyOf = async (documentId: string, locale = 'de', type = uid) =>
  historySchema.parse((await send('get', `/buendnis/history/${type}/${documentId}?locale=${locale}`).expect(200)).body).data
const read = async (documentId: string) => documentSchema.parse((await send('get', entry(documentId)).expect(200)).body).data

beforeAll(async () => {
  server = await startServer('history', clock.environment)
  editor = await signIn(server.url)
  tokens.admin = editor.token
  const call = adminCaller(server.url, editor.token)
  for (const [name, role] of [['Sabine', 'coordination'], ['Ines', 'institution'], ['Lea', 'reading']] as const) {
    tokens[name] = await signInAs(server.url, await createAccount(call, role, name))
  }
}, 120_000)
afterAll(async () => {
  await server.stop()
  clock.remove()
})

test('a version from last week is compared and restored as a draft', async () => {
  const institution = await editor.create('api::institution.institution', { name: 'Stelle der Woche', kind: 'other' })
  const topic = await editor.create('api::topic.topic', { name: 'Thema der Woche', order: 99 })
  await editor.publish('api::topic.topic', topic)
  await editor.publish('api::institution.institution', institution)
  const id = await editor.create(uid, {
    title: 'Treff', ...sentences, kind: 'group', cost: 'free', modes: ['phone'], topics: { connect: [{ documentId: topic }] },
    institution: { connect: [{ documentId: institution }] },
  })
  await editor.publish(uid, id)
  clock.shiftDays(7)
  await send('put', entry(id), 'Sabine').send({
    whatIsIt: 'Ein Treffen am Dienstag.', cost: 'paid', institution: { disconnect: [{ documentId: institution }] },
  }).expect(200)
  await send('post', entry(id).replace('?', '/actions/unpublish?'), 'Sabine').send({}).expect(200)
  await editor.remove('api::institution.institution', institution)

  const { revisions } = await historyOf(id)
  expect(revisions.map(({ who, what }) => [who.replace(/ .*\(/, ' ('), what])).toEqual([
    ['Sabine (Koordination)', 'offline genommen'],
    ['Sabine (Koordination)', expect.stringContaining('Kosten')],
    [expect.stringContaining('('), 'veröffentlicht'],
    [expect.stringContaining('('), 'angelegt'],
  ])
  expect(revisions[0]?.when).toMatch(/^heute, /)
  const old = revisions[2]?.id ?? 0
  const compared = await send('get', `/buendnis/history/${uid}/${id}/${old}?against=now`).expect(200)
  const { differences } = comparisonSchema.parse(compared.body).data
  expect(differences).toEqual(expect.arrayContaining([
    expect.objectContaining({ field: 'whatIsIt', before: ['Ein Treffen am Montag.'], after: ['Ein Treffen am Dienstag.'] }),
    expect.objectContaining({ field: 'cost', before: ['kostenlos'], after: ['kostet etwas'] }),
    expect.objectContaining({ field: 'institution', before: ['Stelle der Woche'], after: [] }),
  ]))
  expect(differences).toHaveLength(3)

  const restored = restoredSchema.parse((await send('post', `/buendnis/history/${uid}/${id}/${old}/restore`).expect(200)).body)
  expect(restored.data.missing).toEqual([expect.stringContaining('„Stelle der Woche“ gibt es nicht mehr')])
  expect(await read(id)).toMatchObject({ whatIsIt: 'Ein Treffen am Montag.', cost: 'free', publishedAt: null })
  expect((await historyOf(id)).revisions[0]?.what).toMatch(/^frühere Fassung wiederhergestellt/)
})

test('a relation that is changed from the other side stands in the history of the entry that stores it', async () => {
  const topicUid = 'api::topic.topic'
  const id = await editor.create(uid, { title: 'Von drüben', ...sentences, kind: 'group' })
  const topic = await editor.create(topicUid, { name: 'Drüben', order: 98 })
  const { total } = await historyOf(id)
  await editor.update(topicUid, topic, { offers: { connect: [{ documentId: id }] } })
  await editor.update(topicUid, topic, { name: 'Drüben, anders' })
  await editor.update(topicUid, topic, { offers: { set: [] } })
  const { revisions } = await historyOf(id)
  expect(revisions.map(({ what }) => what)).toEqual(['Themen', 'Themen', 'angelegt'])
  expect(revisions).toHaveLength(total + 2)
  const compared = await send('get', `/buendnis/history/${uid}/${id}/${revisions[1]?.id}?against=previous`).expect(200)
  expect(comparisonSchema.parse(compared.body).data.differences).toMatchObject([{ field: 'topics', before: [], after: ['Drüben'] }])
  const [newest] = (await historyOf(topic, 'de', topicUid)).revisions
  expect(newest?.what).not.toBe('Themen')
})

test('who may not read an entry sees no history, who may not write restores nothing', async () => {
  const id = await editor.create(uid, { title: 'Fremd', ...sentences, kind: 'group' })
  await editor.update(uid, id, { title: 'Fremder' })
  const [, first] = (await historyOf(id)).revisions
  await send('get', `/buendnis/history/${uid}/${id}`, 'Ines').expect(403)
  await send('get', `/buendnis/history/${uid}/${id}/${first?.id}`, 'Ines').expect(403)
  await send('post', `/buendnis/history/${uid}/${id}/${first?.id}/restore`, 'Ines').expect(403)
  await send('get', `/buendnis/history/${uid}/${id}`, 'Lea').expect(200)
  await send('post', `/buendnis/history/${uid}/${id}/${first?.id}/restore`, 'Lea').expect(403)
  await send('get', '/buendnis/deleted', 'Ines').expect(403)
  await send('get', '/buendnis/audit', 'Lea').expect(403)
  expect((await read(id)).title).toBe('Fremder')
})

test('the first change of what was seeded keeps the state before it; saving without a change adds nothing', async () => {
  const list = await send('get', `/content-manager/collection-types/${uid}?pageSize=1&locale=de`).expect(200)
  const id = z.object({ results: z.array(z.object({ documentId: z.string() })) }).parse(list.body).results[0]?.documentId ?? ''
  expect((await historyOf(id)).total).toBe(0)
  await editor.update(uid, id, { costNote: 'Zwei Euro' })
  await editor.update(uid, id, { costNote: 'Zwei Euro' })
  const { revisions } = await historyOf(id)
  expect(revisions.map(({ what }) => what)).toEqual([expect.stringContaining('osten'), 'Stand davor'])
})

test('a deleted entry comes back under its documentId, in its languages', async () => {
  const id = await editor.create(uid, { title: 'Verschwunden', ...sentences, kind: 'group', slug: 'verschwunden-1' })
  await editor.update(uid, id, { title: 'Gone', whatIsIt: 'A meeting.' }, 'en')
  await editor.remove(uid, id)
  const listed = await send('get', '/buendnis/deleted', 'Sabine').expect(200)
  const { entries } = z.object({ data: z.object({ entries: z.array(z.object({ id: z.number(), title: z.string() })) }) })
    .parse(listed.body).data
  expect(entries[0]?.title).toBe('Verschwunden')
  await send('post', `/buendnis/deleted/${entries[0]?.id}/restore`, 'Sabine').expect(200)
  expect((await read(id)).title).toBe('Verschwunden')
  const english = await send('get', `/content-manager/collection-types/${uid}/${id}?locale=en`).expect(200)
  expect(documentSchema.parse(english.body).data.title).toBe('Gone')
  const again = await send('get', '/buendnis/deleted', 'Sabine').expect(200)
  expect(JSON.stringify(again.body)).not.toContain('Verschwunden')
})

test('the second of two saves is refused with a comparison, and goes through after the decision', async () => {
  const id = await editor.create(uid, { title: 'Zwei Personen', ...sentences, kind: 'group', cost: 'free' })
  const { updatedAt } = await read(id)
  const save = (who: string, basedOn: string, body: object, action = '') =>
    send(action ? 'post' : 'put', entry(id).replace('?', `${action}?`), who).set('x-based-on', basedOn).send(body)
  await save('Sabine', updatedAt, { title: 'Sabines Titel', cost: 'paid' }).expect(200)
  for (const action of ['', '/actions/publish']) {
    const refused = await save('admin', updatedAt, { title: 'Mein Titel', whatIsIt: 'Neu.', cost: 'free' }, action).expect(409)
    const { message, details } = conflictSchema.parse(refused.body).error
    expect(message).toContain('Sabine')
    expect(details.theirs.map(({ field }) => field).sort()).toEqual(['cost', 'title'])
    expect(details.mine.map(({ field }) => field).sort()).toEqual(['title', 'whatIsIt'])
    expect(await read(id)).toMatchObject({ title: 'Sabines Titel', whatIsIt: sentences.whatIsIt, cost: 'paid' })
  }
  const { updatedAt: newer } = await read(id)
  await save('admin', newer, { title: 'Mein Titel', whatIsIt: 'Neu.' }).expect(200)
  expect(await read(id)).toMatchObject({ title: 'Mein Titel', whatIsIt: 'Neu.', cost: 'paid' })
  // Whoever sends no version is not asked: other services.
  await editor.update(uid, id, { title: 'Ohne Kopfzeile' })
})

test('facts that change in German do not stop a translation that is being written', async () => {
  const id = await editor.create(uid, { title: 'Deutsch', ...sentences, kind: 'group', cost: 'free' })
  await editor.update(uid, id, { title: 'English' }, 'en')
  const path = `/content-manager/collection-types/${uid}/${id}?locale=en`
  const loaded = documentSchema.parse((await send('get', path).expect(200)).body).data
  await editor.update(uid, id, { cost: 'paid' })
  await send('put', path).set('x-based-on', loaded.updatedAt).send({ title: 'New title', cost: 'free' }).expect(200)
  expect(await read(id)).toMatchObject({ cost: 'paid' })
})

test('the protocol knows who came and what was deleted, and no unknown address', async () => {
  await request(server.url).post('/admin/login').send({ email: 'privat@example.org', password: 'falsch' }).expect(400)
  const sentencesOf = async (query = '') => {
    const answer = await send('get', `/buendnis/audit${query}`, 'Sabine').expect(200)
    return z.object({ data: z.object({ lines: z.array(z.object({ sentence: z.string() })) }) }).parse(answer.body)
      .data.lines.map(({ sentence }) => sentence)
  }
  const all = await sentencesOf()
  expect(all).toEqual(expect.arrayContaining([
    'Eine Anmeldung mit einer unbekannten Adresse ist gescheitert.',
    expect.stringMatching(/^Sabine Beispiel \(Koordination\) hat sich angemeldet\.$/),
    expect.stringMatching(/hat ein Konto angelegt: Ines Beispiel\.$/),
    expect.stringMatching(/hat gelöscht: Angebot „Verschwunden“\.$/),
  ]))
  expect(JSON.stringify(all)).not.toContain('privat@')
  expect((await sentencesOf('?group=deletions')).every((line) => line.includes('gelöscht'))).toBe(true)
  expect(await sentencesOf('?to=2020-01-01')).toEqual([])
  const { csv } = z.object({ data: z.object({ csv: z.string() }) })
    .parse((await send('get', '/buendnis/audit-csv', 'Sabine').expect(200)).body).data
  expect(csv.split('\r\n')).toHaveLength(all.length + 1)
})
