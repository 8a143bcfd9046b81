import { z } from 'zod'
import request from 'supertest'
import { publicApi, type Item } from './support/api'
import { movableClock, until } from './support/clock'
import { signIn, type Editor } from './support/editor'
import { startMailServer, type MailServer } from './support/mail-server'
import { startServer, type RunningServer } from './support/server'
import { siteCaller } from './support/site-caller'

const offerUid = 'api::offer.offer'
const institutionUid = 'api::institution.institution'
const day = 24 * 60
const clock = movableClock('checks')

let mailServer: MailServer
let server: RunningServer
let editor: Editor
let minutes = 0

const moved = () => new Date(Date.now() + minutes * 60_000)
const shift = (days: number) => {
  minutes = days * day
  clock.shift(minutes)
}
/** Waits for what the jobs do. Minutes pass meanwhile: the sender of mails looks once a minute. */
const happens = async (what: () => boolean | Promise<boolean>) => until(async () => {
  clock.shift(minutes += 1)
  return what()
})
/** The Berlin day that the server's clock shows. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(moved())
const dayIn = (days: number) => new Date(moved().getTime() + days * 86_400_000).toISOString().slice(0, 10)

const admin = async (method: 'get' | 'post' | 'put', path: string, body: object = {}) =>
  request(server.url)[method](`/buendnis${path}`).set('Authorization', `Bearer ${editor.token}`).send(body)

const rowSchema = z.object({
  documentId: z.string(), name: z.string(), standing: z.string(), reminders: z.number(), right: z.number(), changed: z.number(),
  gone: z.number(), due: z.array(z.string()),
})
const overviewSchema = z.object({ data: z.object({ institutions: z.array(rowSchema) }) })
const standing = async (documentId: string) => {
  const { body } = await admin('get', '/checks')
  return overviewSchema.parse(body).data.institutions.find(row => row.documentId === documentId)
}

const post = async (path: string, data: object) => siteCaller(server.url).post(`/api/checks/${path}`, data, { time: moved().getTime() })
const say = async (token: string, documentId: string, answer: string, more: object = {}) =>
  post('answers', { token, documentId, answer, receivedAt: moved().toISOString(), ...more })

const pageSchema = z.object({ data: z.object({
  institution: z.string(), kind: z.string(), until: z.string(),
  offers: z.array(z.object({
    offer: z.looseObject({ documentId: z.string(), title: z.string(), checkedAt: z.string().nullable() }),
    answer: z.string().nullable(),
  })),
}) })
const open = async (token: string) => {
  const { body, status }: { body: unknown, status: number } = await post('read', { token })
  expect(status).toBe(200)
  return pageSchema.parse(body).data
}

const mailsTo = (address: string) => mailServer.mails.filter(({ to }) => JSON.stringify(to).includes(address))
const tokenIn = (text = '') => /\/pruefung\/([0-9a-f]{40})/.exec(text)?.[1] ?? ''

const offersOf = async (institution: string): Promise<Item[]> =>
  publicApi(server.url).list(`/offers?filters[institution][documentId]=${institution}&pagination[pageSize]=100`)

const [first, second] = ['post@erste.test', 'post@zweite.test']
let one = ''
let two = ''

beforeAll(async () => {
  mailServer = await startMailServer()
  server = await startServer('checks', {
    ...clock.environment, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mailServer.port), MAIL_FROM: 'Bündnis <post@buendnis.test>',
    WEB_PUBLIC_URL: 'https://buendnis.test',
  })
  editor = await signIn(server.url)
  const institutions = await publicApi(server.url).list('/institutions?pagination[pageSize]=100')
  const idOf = (slug: string) => String(institutions.find(item => item.slug === slug)?.documentId)
  one = idOf('familienzentrum-musterhof')
  two = idOf('migrationsdienst-musterhafen')
  await editor.update(institutionUid, one, { checkEmail: first })
  await editor.update(institutionUid, two, { checkEmail: second })
}, 90_000)
afterAll(async () => {
  await server.stop()
  await mailServer.stop()
  clock.remove()
})

test('institutions whose offers are old get one mail, those of made-up content none', async () => {
  shift(400)
  await happens(() => mailsTo(first).length > 0 && mailsTo(second).length > 0)
  const [mail] = mailsTo(first)
  expect(mail?.subject).toBe('Stimmt noch, was bei uns über Sie steht?')
  const titles = (await offersOf(one)).map(({ title }) => String(title))
  expect(titles.length).toBeGreaterThan(1)
  for (const title of titles) expect(mail?.text).toContain(`• ${title}`)
  expect(tokenIn(mail?.text)).toHaveLength(40)
  expect(mail?.html || '').toContain(tokenIn(mail?.text))
  expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.stringMatching(/\/abmelden$/) } })
  expect(await standing(one)).toMatchObject({ standing: 'asked', reminders: 0 })
  const states = z.object({ data: z.object({ counts: z.record(z.string(), z.number()) }) })
    .parse((await admin('get', '/mail')).body).data.counts
  expect(states).toMatchObject({ waiting: 0 })
  // No token, and nothing that leads to one, in what the server writes about its work.
  expect(server.log()).not.toContain(tokenIn(mail?.text))
})

test('looking changes nothing, and strangers see nothing', async () => {
  const token = tokenIn(mailsTo(first)[0]?.text)
  const version = await publicApi(server.url).version()
  const page = await open(token)
  expect(page.offers.map(({ answer }) => answer)).toEqual(page.offers.map(() => null))
  await open(token)
  expect(await publicApi(server.url).version()).toBe(version)
  expect((await post('read', { token: token.replace(/.$/, letter => (letter === '0' ? '1' : '0')) })).status).toBe(404)
  expect((await post('read', { token: 'x' })).status).toBe(404)
  const stranger = await request(server.url).post('/api/checks/read').send({ token })
  expect(stranger.status).toBe(401)
  const foreign = String((await offersOf(two))[0]?.documentId)
  expect((await say(token, foreign, 'right')).status).toBe(404)
  expect((await post('form', { token, documentId: foreign })).status).toBe(404)
  expect(await publicApi(server.url).version()).toBe(version)
})

test('one tap sets the day of the check and nothing else; it can be taken back', async () => {
  const token = tokenIn(mailsTo(first)[0]?.text)
  const page = await open(token)
  const id = page.offers[0]?.offer.documentId ?? ''
  const api = publicApi(server.url)
  const before = await api.one(`/offers/${id}`)
  const english = await api.one(`/offers/${id}?locale=en`)
  expect((await say(token, id, 'right')).status).toBe(200)
  const after = await api.one(`/offers/${id}`)
  expect(after).toEqual({ ...before, checkedAt: today(), checkedBy: page.institution })
  expect(await api.one(`/offers/${id}?locale=en`)).toEqual({ ...english, checkedAt: today(), checkedBy: page.institution })
  const version = await api.version()
  // A form that was opened before has no newer change to fear, and does not write the old day back.
  await editor.update(offerUid, id, { checkedAt: before.checkedAt, checkedBy: before.checkedBy, title: 'Ein Entwurf' })
  await editor.publish(offerUid, id, {})
  expect(await api.one(`/offers/${id}`)).toMatchObject({ title: 'Ein Entwurf', checkedAt: today() })
  const published = await api.version()
  expect(published).toBeGreaterThan(version)
  // Sent twice is once.
  expect((await say(token, id, 'right')).status).toBe(200)
  expect(await api.version()).toBe(published)

  expect((await say(token, id, 'undo')).status).toBe(200)
  expect(await api.one(`/offers/${id}`)).toMatchObject({ checkedAt: before.checkedAt, checkedBy: before.checkedBy })
})

const formSchema = z.object({ data: z.object({ groups: z.array(z.object({
  parts: z.array(z.object({ fields: z.array(z.object({ name: z.string(), value: z.array(z.string()) })) })),
})) }) })
const proposalsOf = async (documentId: string) => {
  const answer = await request(server.url)
    .get(`/content-manager/collection-types/api::suggestion.suggestion?filters[aboutDocumentId]=${documentId}&pageSize=50`)
    .set('Authorization', `Bearer ${editor.token}`)
  return z.object({ results: z.array(z.looseObject({
    state: z.string(), text: z.string(),
    proposal: z.looseObject({ fields: z.array(z.looseObject({ name: z.string(), after: z.unknown() })) }).nullable(),
  })) }).parse(answer.body).results
}

test('a correction becomes a proposal with the changed fields alone, the end of an offer, too', async () => {
  const token = tokenIn(mailsTo(first)[0]?.text)
  const [, second_, third] = (await open(token)).offers.map(({ offer }) => offer.documentId)
  const id = second_ ?? ''
  const form = formSchema.parse((await post('form', { token, documentId: id })).body).data
  const names = form.groups.flatMap(({ parts }) => parts.flatMap(({ fields }) => fields.map(({ name }) => name)))
  expect(names).toEqual(expect.arrayContaining(['title', 'whatIsIt', 'cost', 'contact.email', 'schedules.0.opensAt']))
  const before = await publicApi(server.url).one(`/offers/${id}`)

  const refused = await say(token, id, 'changed', { changes: { 'childAgeFrom': ['drei'], 'places.0.postalCode': ['370'] } })
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({ data: { problems: { childAgeFrom: expect.any(String) } } })

  const changes = { 'costNote': ['Jetzt kostenlos für alle.'], 'schedules.0.opensAt': ['09:15'], 'title': [String(before.title)] }
  const more = { changes, note: 'Ab sofort.', receivedAt: moved().toISOString() }
  expect((await say(token, id, 'changed', more)).status).toBe(200)
  expect((await say(token, id, 'changed', more)).status).toBe(200)
  const [proposal, ...rest] = await proposalsOf(id)
  expect(rest).toEqual([])
  expect(proposal?.proposal?.fields.map(({ name }) => name).sort()).toEqual(['costNote', 'schedules'])
  expect(await publicApi(server.url).one(`/offers/${id}`)).toEqual(before)

  if (third) {
    expect((await say(token, third, 'gone')).status).toBe(200)
    expect((await say(token, third, 'gone')).status).toBe(200)
    expect((await proposalsOf(third)).map(({ state }) => state)).toEqual(['new'])
    expect((await say(token, third, 'right')).status).toBe(200)
    expect((await proposalsOf(third)).map(({ state }) => state)).toEqual(['not-adopted'])
  }
  // One tap for the rest: what was corrected stays corrected.
  expect((await say(token, 'all', 'right')).status).toBe(200)
  expect((await open(token)).offers.map(({ answer }) => answer).sort()).toEqual(
    (await open(token)).offers.map((_, index) => (index === 0 ? 'changed' : 'right')).sort())
  expect(await standing(one)).toMatchObject({ standing: 'answered', changed: 1 })

  // Taken over and published, a correction is a check, too.
  const entry = `/suggestions/entries/${String(proposal?.documentId)}`
  const detailSchema = z.object({ data: z.object({ proposal: z.object({ seen: z.string() }) }) })
  const { seen } = detailSchema.parse((await admin('get', entry)).body).data.proposal
  expect((await admin('post', `${entry}/apply`, { fields: ['costNote', 'schedules'], seen, publish: true })).status).toBe(200)
  expect(await publicApi(server.url).one(`/offers/${id}`)).toMatchObject({
    costNote: 'Jetzt kostenlos für alle.', checkedAt: today(), checkedBy: 'Familienzentrum Musterhof',
  })
})

test('two reminders with a new link each, then coordination takes over, and its link works', async () => {
  const old = tokenIn(mailsTo(second)[0]?.text)
  shift(414.1)
  await happens(() => mailsTo(second).length === 2)
  shift(428.2)
  await happens(() => mailsTo(second).length === 3)
  expect(mailsTo(second)[2]?.subject).toMatch(/^Kurze Erinnerung/)
  // Who has answered is left alone.
  expect(mailsTo(first)).toHaveLength(1)
  const replaced = await post('read', { token: old })
  expect([replaced.status, replaced.body]).toMatchObject([410, { data: { state: 'replaced' } }])
  const last = tokenIn(mailsTo(second)[2]?.text)
  expect((await open(last)).offers.length).toBeGreaterThan(0)

  shift(443.3)
  await happens(async () => (await standing(two))?.standing === 'silent')
  const expired = await post('read', { token: last })
  expect([expired.status, expired.body]).toMatchObject([410, { data: { state: 'expired' } }])
  expect((await say(last, 'all', 'right')).status).toBe(410)

  expect((await admin('post', `/checks/${two}/link`)).status).toBe(200)
  shift(443.4)
  await happens(() => mailsTo(second).length === 4)
  const again = tokenIn(mailsTo(second)[3]?.text)
  expect((await say(again, 'all', 'right')).status).toBe(200)
  expect(await standing(two)).toMatchObject({ standing: 'answered' })
})

test('an address that wants no more mails gets none, whatever somebody presses', async () => {
  const token = tokenIn(mailsTo(second)[3]?.text)
  expect((await post('stop', { token: 'f'.repeat(40) })).status).toBe(404)
  expect((await post('stop', { token })).status).toBe(200)
  expect((await post('stop', { token })).status).toBe(200)
  expect((await admin('post', `/checks/${two}/ask`)).status).toBe(400)
})

test('before its end an institution is asked whether an offer goes on; after it, the offer has ended', async () => {
  const id = String((await offersOf(one)).find(({ serviceStatus }) => serviceStatus === 'active')?.documentId)
  const end = dayIn(40)
  await editor.update(offerUid, id, { validUntil: end })
  await editor.publish(offerUid, id, {})
  await editor.update(offerUid, id, { notFor: 'Noch nicht veröffentlicht' })
  const sent = mailsTo(first).length
  shift(444.5)
  await happens(() => mailsTo(first).length > sent)
  const mail = mailsTo(first).at(-1)
  expect(mail?.subject).toBe('Geht Ihr Angebot weiter?')
  const page = await open(tokenIn(mail?.text))
  expect(page.kind).toBe('funding')

  shift(490)
  const api = publicApi(server.url)
  await happens(async () => (await api.one(`/offers/${id}`)).serviceStatus === 'ended')
  expect(await api.one(`/offers/${id}`)).toMatchObject({ notFor: null, validUntil: end })
  const audit = await admin('get', '/audit')
  expect(JSON.stringify(audit.body)).toContain('dessen letzter Tag vorbei ist')
}, 30_000)
