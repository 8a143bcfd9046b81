import { execFileSync } from 'node:child_process'
import path from 'node:path'
import request from 'supertest'
import { z } from 'zod'
import { factsInText } from '../src/suggestions/inbox/facts-in-text'
import { forgotten } from '../src/suggestions/forget'
import { replyWords } from '../src/suggestions/reply/words'
import { adminCaller, createAccount, signInAs } from './support/accounts'
import { publicApi } from './support/api'
import { movableClock, until } from './support/clock'
import { signIn, type Editor } from './support/editor'
import { startMailServer, type MailServer } from './support/mail-server'
import { cmsRoot, testFolder } from './support/paths'
import { environment, startServer, type RunningServer } from './support/server'
import { report, siteCaller } from './support/site-caller'

const offerUid = 'api::offer.offer'
const clock = movableClock('inbox')

/** Minutes by which the server is ahead. */
let ahead = 0
const shift = (minutes: number) => {
  ahead += minutes
  clock.shift(ahead)
}
const days = 24 * 60

const propose = (...proposals: object[]) => {
  const output = execFileSync(process.execPath, ['tests/support/propose.mjs', JSON.stringify(proposals)], {
    cwd: cmsRoot, encoding: 'utf8',
    env: environment(0, { DATABASE_FILENAME: path.join(testFolder, `inbox-${process.pid}.db`) }),
  })
  return z.array(z.unknown()).parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
}

let server: RunningServer
let mailServer: MailServer
let editor: Editor
/** What an institution corrected: about this offer, and what `storeProposal` answered to each try. */
let offer: Record<string, unknown> | undefined
let stored: unknown[]
beforeAll(async () => {
  mailServer = await startMailServer()
  server = await startServer('inbox', {
    ...clock.environment, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mailServer.port),
    MAIL_FROM: 'Bündnis <post@buendnis.test>', WEB_PUBLIC_URL: 'https://buendnis.test',
  })
  editor = await signIn(server.url)
  const caller = adminCaller(server.url, editor.token)
  const { id } = await createAccount(caller, 'coordination')
  // Nothing is ever mailed to .example.
  await caller('PUT', `/admin/users/${id}`, { email: 'koordination@test.test' })

  const [first, other] = await publicApi(server.url).list('/offers?filters[kind]=counselling&pagination[pageSize]=2')
  offer = first
  const base = { uid: offerUid, documentId: first?.documentId, from: { institution: 'Diakonie', via: 'Bestätigungslink' } }
  const fields = { whatIsIt: 'Beratung ohne Termin.', costNote: 'Spende möglich', website: 'www.neu.example' }
  stored = propose(
    { ...base, fields, note: 'Ab Mai.', idempotencyKey: 'proposal-1' },
    { ...base, fields: { title: 'X' }, idempotencyKey: 'proposal-1' },
    { ...base, fields: { title: first?.title } },
    { ...base, documentId: other?.documentId, fields: { costNote: 'Bleibt bis morgen liegen' } },
    { ...base, fields: { title: '', checkedAt: '2026-01-01', schedules: [{ opensAt: '12:00', closesAt: '09:00' }] } },
  )
}, 180_000)
afterAll(async () => {
  await server.stop()
  await mailServer.stop()
  clock.remove()
})

const listSchema = z.object({ data: z.object({
  counts: z.record(z.string(), z.number()), total: z.number(),
  suggestions: z.array(z.object({ documentId: z.string(), code: z.string(), text: z.string() })),
}) })
const fieldSchema = z.object({
  field: z.string(), published: z.array(z.string()), then: z.array(z.string()), draft: z.array(z.string()),
  after: z.array(z.string()), changedSince: z.boolean(), draftDiffers: z.boolean(), taken: z.string(),
})
const detailSchema = z.object({ data: z.looseObject({
  documentId: z.string(), state: z.string(), updatedAt: z.string(), closedAt: z.string().nullable(), text: z.string(),
  email: z.string().nullable(), note: z.string().nullable(), draftUid: z.string().nullable(), outcomeUrl: z.string(),
  history: z.array(z.object({ state: z.string(), who: z.string() })),
  result: z.looseObject({ uid: z.string(), documentId: z.string(), title: z.string(), isPublished: z.boolean() }).nullable(),
  proposal: z.looseObject({
    seen: z.string(), otherChanges: z.array(z.string()), fields: z.array(fieldSchema),
  }).nullable(),
}) })
const draftSchema = z.object({ data: z.object({ uid: z.string(), documentId: z.string() }) })

const call = async (method: 'get' | 'put' | 'post', address: string, body?: object, status = 200) => {
  const answer = await request(server.url)[method](`/buendnis/suggestions${address}`)
    .set('Authorization', `Bearer ${editor.token}`).send(body)
  expect([answer.status, answer.status === status ? '' : answer.text]).toEqual([status, ''])
  const answered: unknown = answer.body
  return answered
}
const list = async (query: string) => listSchema.parse(await call('get', query)).data
const detail = async (documentId: string) => detailSchema.parse(await call('get', `/entries/${documentId}`)).data
const change = async (documentId: string, body: object) => {
  const { updatedAt } = await detail(documentId)
  return detailSchema.parse(await call('put', `/entries/${documentId}`, { ...body, seen: updatedAt })).data
}
const outcome = async (code: string) => publicApi(server.url).get(`/suggestions/${code}`)

/** Waits for a mail; the sender looks once a minute, so minutes go by. */
const delivered = async (isIt: (mail: MailServer['mails'][number]) => boolean) => until(async () => {
  shift(1)
  return Promise.resolve(mailServer.mails.some(isIt))
})

let visitors = 0
/** Sends a report as the site does. @returns its documentId and code */
const sendReport = async (more: object) => {
  const sent = report(more)
  const { status } = await siteCaller(server.url).post('/api/suggestions', sent, {
    visitor: `v${visitors += 1}`, time: Date.now() + ahead * 60_000,
  })
  expect(status).toBe(201)
  const found = await list(`?search=${sent.code}`)
  return { code: sent.code, documentId: found.suggestions[0]?.documentId ?? '' }
}

test('facts of a text are found, and its title is its first words without them', () => {
  const text = 'Spieletreff Nordstadt, Tel. 0551/400 1234, www.spieletreff.example\nJeden Dienstag. Mail: treff@spieletreff.example'
  expect(factsInText(text)).toEqual({
    title: 'Spieletreff Nordstadt', phones: ['0551 400 1234'], email: 'treff@spieletreff.example',
    website: 'www.spieletreff.example',
  })
  expect(factsInText('0551 4001234').title).toBe('Neuer Eintrag aus einem Hinweis')
})

test('a report is found by state, kind, words and code, and answered; a step back is possible', async () => {
  const { code, documentId } = await sendReport({ text: 'Im Zwergenhaus fehlt die Öffnungszeit.', kind: 'feedback' })
  for (const query of ['?state=open&kind=feedback', '?search=zwergenhaus', `?search=${code.slice(0, 4)}-${code.slice(4).toUpperCase()}`]) {
    expect((await list(query)).suggestions.map(found => found.code)).toContain(code)
  }
  expect((await list('?kind=proposal')).suggestions.map(found => found.code)).not.toContain(code)

  const { updatedAt } = await detail(documentId)
  const closed = await change(documentId, { state: 'adopted', answer: 'Danke!', note: 'Angerufen.' })
  expect(closed).toMatchObject({ state: 'adopted', note: 'Angerufen.', history: [{ state: 'adopted' }] })
  expect(await outcome(code)).toMatchObject({ data: { state: 'adopted', answer: 'Danke!' } })
  // Whoever saw the report before it was answered does not write over the answer.
  await call('put', `/entries/${documentId}`, { state: 'spam', seen: updatedAt }, 400)
  const reopened = await change(documentId, { state: 'in-progress' })
  expect(reopened).toMatchObject({ closedAt: null, history: [{ state: 'adopted' }, { state: 'in-progress' }] })
  expect((await list('?state=in-progress')).suggestions.map(found => found.code)).toContain(code)
})

test.each(['institution', 'reading', 'translation'])('the role %s reads nothing of it', async (role) => {
  const account = await createAccount(adminCaller(server.url, editor.token), role)
  const caller = adminCaller(server.url, await signInAs(server.url, account))
  const [{ documentId } = { documentId: '' }] = (await list('')).suggestions
  const paths = ['', '/count', `/entries/${documentId}`, `/about/${offerUid}/${documentId}`]
  for (const path of paths) await expect(caller('GET', `/buendnis/suggestions${path}`)).rejects.toThrow(/403/)
  expect(await caller('GET', '/buendnis/overview/widgets/suggestions')).toEqual({ data: null })
})

test('what is missing becomes a draft once, and both know of each other', async () => {
  const { documentId } = await sendReport({ text: 'Elternfrühstück im Ostviertel\nTelefon 0551 400 777, jeden Freitag.' })
  const draft = draftSchema.parse(await call('post', `/entries/${documentId}/draft`)).data
  expect(draft.uid).toBe(offerUid)
  expect(await detail(documentId)).toMatchObject({
    state: 'in-progress', result: { documentId: draft.documentId, title: 'Elternfrühstück im Ostviertel', isPublished: false },
  })
  expect(await call('get', `/about/${offerUid}/${draft.documentId}`)).toMatchObject({ data: [{ documentId, isOrigin: true }] })
  await call('post', `/entries/${documentId}/draft`, {}, 400)

  const missing = await sendReport({ kind: 'missing-institution', text: 'Kinderhaus Sonnenweg' })
  const institution = draftSchema.parse(await call('post', `/entries/${missing.documentId}/draft`)).data
  expect(institution.uid).toBe('api::institution.institution')
  const praise = await sendReport({ kind: 'feedback', text: 'Schön!' })
  await call('post', `/entries/${praise.documentId}/draft`, {}, 400)
})

test('what an institution corrects is taken over field by field, as the editor, under the rules of every write', async () => {
  const documentId = String(offer?.documentId)
  const [code, again, nothing, waiting, wrong] = stored
  expect([code, again, nothing]).toEqual([expect.stringMatching(/^\w{8}$/), code, null])
  expect(wrong).toMatchObject({ paths: expect.arrayContaining(['title', 'checkedAt']) })

  expect((await list(`?kind=proposal&search=${String(waiting)}`)).total).toBe(1)

  const [found] = (await list(`?search=${String(code)}`)).suggestions
  const id = found?.documentId ?? ''
  expect(found?.text).toContain('Ab Mai.')
  const first = await detail(id)
  expect(first.proposal?.fields.map(({ field, taken }) => [field, taken]).sort())
    .toEqual([['costNote', 'no'], ['website', 'no'], ['whatIsIt', 'no']])
  expect(first.proposal?.fields.find(({ field }) => field === 'website')?.after).toEqual(['https://www.neu.example'])

  // Somebody changes one of the fields and publishes it meanwhile: what was seen before counts no more.
  await editor.publish(offerUid, documentId, { whatIsIt: 'Inzwischen anders.' })
  await call('post', `/entries/${id}/apply`, { fields: ['whatIsIt'], seen: first.proposal?.seen, publish: false }, 400)
  const second = await detail(id)
  expect(second.proposal?.fields.find(({ field }) => field === 'whatIsIt')).toMatchObject({
    changedSince: true, published: ['Inzwischen anders.'], after: ['Beratung ohne Termin.'],
  })

  const apply = async (names: string[], publish: boolean) => detailSchema.parse(
    await call('post', `/entries/${id}/apply`, { fields: names, seen: (await detail(id)).proposal?.seen, publish }),
  ).data
  const drafted = await apply(['whatIsIt'], false)
  expect(drafted.state).toBe('in-progress')
  expect(drafted.proposal?.fields.find(({ field }) => field === 'whatIsIt')?.taken).toBe('draft')
  expect(await publicApi(server.url).get(`/offers/${documentId}`)).toMatchObject({ data: { whatIsIt: 'Inzwischen anders.' } })

  const done = await apply(['costNote', 'website'], true)
  expect(done.state).toBe('adopted')
  expect(await publicApi(server.url).get(`/offers/${documentId}`)).toMatchObject({
    data: { whatIsIt: 'Beratung ohne Termin.', costNote: 'Spende möglich', website: 'https://www.neu.example' },
  })
  expect(done.history.at(-1)?.who).not.toContain('System')
})

test('the sender hears once, in the language of the form, after a wrong click could be taken back', async () => {
  const { code, documentId } = await sendReport({ email: 'vera@test.test', locale: 'uk', text: 'Дякую за сайт, але адреса не та.' })
  const spam = await sendReport({ email: 'spam@test.test', text: 'Kaufen Sie jetzt!' })
  await change(spam.documentId, { state: 'spam' })
  await change(documentId, { state: 'not-adopted' })
  shift(8)
  await change(documentId, { state: 'adopted', answer: 'Дякуємо! Ми це змінили.' })
  await change(documentId, { state: 'in-progress' })
  await change(documentId, { state: 'adopted' })
  expect(mailServer.mails).toHaveLength(0)
  shift(12)
  await delivered(mail => mail.subject === replyWords.uk.subject)
  const [mail] = mailServer.mails
  expect(mail).toMatchObject({ subject: replyWords.uk.subject, to: { text: 'vera@test.test' } })
  const url = `https://buendnis.test/uk/report-status/${code.slice(0, 4)}-${code.slice(4)}`
  for (const words of [replyWords.uk.adopted, 'Дякуємо! Ми це змінили.', url]) expect(mail?.text).toContain(words)
  expect(mail?.html).toContain('<html lang="uk" dir="ltr">')

  // Closed again, it is told nobody a second time.
  await change(documentId, { state: 'in-progress' })
  await change(documentId, { state: 'not-adopted' })
  shift(60)
  const { documentId: later } = await sendReport({ email: 'ines@test.test', text: 'Noch etwas anderes.' })
  await change(later, { state: 'adopted' })
  shift(12)
  await delivered(({ subject }) => subject === replyWords.de.subject)
  expect(mailServer.mails.map(({ to }) => JSON.stringify(to))).toEqual([
    expect.stringContaining('vera@test.test'), expect.stringContaining('ines@test.test'),
  ])
})

test('coordination hears once a day, also of corrections; a year after closing nothing is left of words, address and mail', async () => {
  const { documentId, code } = await sendReport({ email: 'lea@test.test', text: 'Bitte ändern: Wurzelzwergtreff.' })
  await change(documentId, { state: 'adopted', note: 'Frau L. angerufen' })
  const [proposal] = (await list('?kind=proposal&state=adopted')).suggestions
  shift(days)
  const isDigest = ({ subject }: MailServer['mails'][number]) => /für das Bündnis/.test(subject ?? '')
  await delivered(isDigest)
  expect(mailServer.mails.filter(isDigest)).toHaveLength(1)
  const digest = mailServer.mails.find(isDigest)
  expect(digest?.to).toMatchObject({ text: 'koordination@test.test' })
  expect(digest?.text).toContain('/admin/buendnis/hinweise')
  expect(digest?.text).toContain('von Institutionen, zum Übernehmen mit einem Klick')

  shift(369 * days)
  await until(async () => (await detail(documentId)).text === forgotten)
  expect(await detail(documentId)).toMatchObject({ email: null, note: null, history: [] })
  expect((await detail(proposal?.documentId ?? '')).proposal).toBeNull()
  expect((await list('?search=Wurzelzwergtreff')).total).toBe(0)
  const mails = await request(server.url).get('/buendnis/mail').set('Authorization', `Bearer ${editor.token}`)
  expect(mails.text).not.toContain('lea@test.test')
  expect(await outcome(code)).toMatchObject({ data: { state: 'adopted' } })
})
