import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import { oneOf, SuggestionOutcomeSchema } from '@buendnis/contract'
import request from 'supertest'
import { publicApi } from './support/api'
import { signIn, type Editor } from './support/editor'
import { testFolder } from './support/paths'
import { startServer, type RunningServer } from './support/server'
import { report, siteCaller } from './support/site-caller'

const uid = 'api::suggestion.suggestion'
const address = '/api/suggestions'

let server: RunningServer
let editor: Editor
let site: ReturnType<typeof siteCaller>
beforeAll(async () => {
  server = await startServer('suggestions')
  editor = await signIn(server.url)
  site = siteCaller(server.url)
}, 90_000)
afterAll(async () => server.stop())

const rows = (table: string, where: Record<string, string>) => {
  const database = new DatabaseSync(path.join(testFolder, `suggestions-${process.pid}.db`), { readOnly: true, timeout: 5000 })
  const names = Object.keys(where)
  const found = database.prepare(`select * from ${table} where ${names.map(name => `${name} = ?`).join(' and ')}`)
    .all(...Object.values(where))
  database.close()
  return found
}

let visitors = 0
/** Somebody else each time: limits are the business of their own tests. */
const stranger = () => ({ visitor: `visitor-${visitors += 1}` })

const outcome = async (code: string) => {
  const { body } = await site.get(`${address}/${code}`, stranger())
  return oneOf(SuggestionOutcomeSchema).strict().parse(body).data
}

describe('taking a report', () => {
  test('stores it before it answers, with the entry it is about and its German title', async () => {
    const [offer] = await publicApi(server.url).list('/offers?pagination[pageSize]=1')
    const sent = report({ email: 'a@example.org', about: { path: `/en/offers/${String(offer?.slug)}`, type: 'offers', slug: offer?.slug } })
    const { status, body } = await site.post(address, sent, stranger())
    expect([status, body.data]).toEqual([201, { code: sent.code }])
    expect(rows('suggestions', { code: sent.code })).toEqual([expect.objectContaining({
      text: sent.text, email: 'a@example.org', state: 'new', about_type: 'api::offer.offer',
      about_document_id: offer?.documentId, about_title: offer?.title,
    })])
  })

  test('stores the same report once, also when it comes twice at the same moment', async () => {
    const sent = report()
    const answers = await Promise.all(Array.from({ length: 5 }, async () => site.post(address, sent, stranger())))
    expect(answers.map(({ body }) => body.data)).toEqual(Array.from({ length: 5 }, () => ({ code: sent.code })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(rows('suggestions', { idempotency_key: sent.idempotencyKey })).toHaveLength(1)
  })

  test('gives another code when the proposed one is taken', async () => {
    const first = report()
    await site.post(address, first, stranger())
    const second = await site.post(address, report({ code: first.code }), stranger())
    expect(second.status).toBe(201)
    expect(second.body.data.code).not.toBe(first.code)
  })

  test('changes nothing that the public reads', async () => {
    const { version } = publicApi(server.url)
    const before = await version()
    await site.post(address, report(), stranger())
    expect(await version()).toBe(before)
  })

  test.each([
    ['an unknown field', { extra: 1 }, 'unrecognized_keys'],
    ['an unknown kind', { kind: 'x' }, 'invalid_value'],
    ['no text', { text: '  ' }, 'too_small'],
    ['a text that is too long', { text: 'x'.repeat(5001) }, 'too_big'],
    ['a text with control characters', { text: 'abc\u0000def' }, 'invalid_format'],
    ['an address that is none', { email: 'a@b' }, 'invalid_format'],
    ['an unknown language', { locale: 'xx' }, 'invalid_value'],
    ['a foreign page', { about: { path: 'https://example.org', type: null, slug: null } }, 'invalid_format'],
    ['a code that is none', { code: 'iiiiiiii' }, 'custom'],
  ])('refuses %s and says which field it is', async (_name, more, code) => {
    const { status, body } = await site.post(address, report(more), stranger())
    expect(status).toBe(422)
    expect(body.error).toMatchObject({ name: 'UnprocessableContentError', details: { errors: [{ code }] } })
  })

  test('takes the longest text in the widest letters, and refuses 16 KB', async () => {
    expect((await site.post(address, report({ text: '語'.repeat(5000) }), stranger())).status).toBe(201)
    expect((await site.post(address, report({ text: 'x'.repeat(17_000) }), stranger())).status).toBe(413)
    expect((await request(server.url).post(address).set('Content-Type', 'text/plain').send('x')).status).toBe(415)
  })
})

describe('only the site can send', () => {
  test('nobody without a signature', async () => {
    expect((await request(server.url).post(address).send(report())).status).toBe(401)
  })

  test.each([
    ['another secret', { secret: 'x' }],
    ['an old signature', { time: Date.now() - 6 * 60_000 }],
    ['another body', { signedBody: '{}' }],
  ])('nobody with %s', async (_name, options) => {
    expect((await site.post(address, report(), { ...stranger(), ...options })).status).toBe(401)
  })

  test('nobody for ever', async () => {
    const me = stranger()
    const statuses: number[] = []
    for (let call = 0; call < 61; call += 1) statuses.push((await site.post(address, report(), me)).status)
    expect(statuses.slice(0, 60).every(status => status === 201)).toBe(true)
    expect(statuses[60]).toBe(429)
  })
})

describe('what became of it', () => {
  test('state, days and answer follow the editors', async () => {
    const sent = report()
    await site.post(address, sent, stranger())
    expect(await outcome(sent.code)).toMatchObject({ state: 'new', closedAt: null, answer: null })
    const documentId = String(rows('suggestions', { code: sent.code })[0]?.document_id)
    await editor.update(uid, documentId, { state: 'adopted', answer: 'Danke! Es steht jetzt hier.', note: 'geheim-4711' })
    const closed = await outcome(sent.code)
    expect(closed).toMatchObject({ state: 'adopted', answer: 'Danke! Es steht jetzt hier.' })
    expect(closed.closedAt).not.toBeNull()
    await editor.update(uid, documentId, { state: 'in-progress', code: 'aaaaaaaa' })
    expect(await outcome(sent.code)).toMatchObject({ state: 'in-progress', closedAt: null })
    await editor.update(uid, documentId, { state: 'spam' })
    expect(await outcome(sent.code)).toMatchObject({ state: 'not-adopted', answer: null })
  })

  test('the code may be typed as people type', async () => {
    const sent = report()
    await site.post(address, sent, stranger())
    const typed = `${sent.code.slice(0, 4)}-${sent.code.slice(4)}`.toUpperCase()
    expect(await outcome(typed)).toMatchObject({ state: 'new' })
  })

  test('what was said on the telephone gets a code, too', async () => {
    const documentId = await editor.create(uid, { kind: 'feedback', text: 'Am Telefon gelobt.' })
    const [row] = rows('suggestions', { document_id: documentId })
    expect(await outcome(String(row?.code))).toMatchObject({ state: 'new' })
  })

  test('nobody can try codes', async () => {
    const statuses: number[] = []
    for (let call = 0; call < 31; call += 1) statuses.push((await request(server.url).get(`${address}/zzzzzzz${call % 8 + 2}`)).status)
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([404]))
    const last = await request(server.url).get(`${address}/zzzzzzzz`)
    expect(last.status).toBe(429)
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
  })
})

test('nothing of a report leaves by any other way', async () => {
  const secret = 'geheim-4712'
  const sent = report({ text: secret, email: `${secret}@example.org` })
  await site.post(address, sent, stranger())
  const [row] = rows('suggestions', { code: sent.code })
  const ways = [
    '/api/suggestions', '/api/suggestions?status=draft', `/api/suggestions/${String(row?.document_id)}`, '/api/suggestions/1',
    '/api/suggestion', '/api/page-votes', `/api/search?q=${secret}`, `/api/offers/find?q=${secret}`, '/api/site?populate=*',
    `/api/suggestions/${sent.code}?populate=*&fields[0]=text`, `/api/offers?filters[suggestions][text][$contains]=${secret}`,
    '/api/content-version', '/api/openapi.json',
  ]
  for (const way of ways) {
    const { text, status } = await site.get(way, stranger())
    expect([way, text.includes(secret), text.includes('idempotencyKey')]).toEqual([way, false, false])
    expect(status).not.toBe(500)
  }
})

describe('Did this page help?', () => {
  const vote = async (more: object, me = stranger()) =>
    site.post('/api/page-votes', { helpful: true, locale: 'de', about: { path: '/themen/geld', type: 'topics', slug: 'geld' }, ...more }, me)

  test('answers are sums per page, language and month', async () => {
    const [topic] = await publicApi(server.url).list('/topics?pagination[pageSize]=1')
    const about = { path: `/themen/${String(topic?.slug)}`, type: 'topics', slug: topic?.slug }
    const answers = await Promise.all([true, true, false, true].map(async helpful => vote({ about, helpful })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    await vote({ about, locale: 'en' })
    const counted = rows('page_votes', { title: String(topic?.name) })
    expect(counted.map(({ language, helpful, not_helpful: not }) => [language, helpful, not])).toEqual([['de', 3, 1], ['en', 1, 0]])
  })

  test('a page that shows no entry has its own sum', async () => {
    const about = { path: '/hilfe-jetzt', section: 'help' }
    await vote({ about })
    await vote({ about, helpful: false })
    expect(rows('page_votes', { path: '/hilfe-jetzt' })).toMatchObject([{ title: 'Hilfe jetzt', helpful: 1, not_helpful: 1 }])
    expect((await vote({ about: { path: '/melden', section: 'report' } })).status).toBe(422)
  })

  test('nothing is counted for a page that does not exist, or without the site', async () => {
    expect((await vote({ about: { path: '/themen/x', type: 'topics', slug: 'gibt-es-nicht' } })).status).toBe(404)
    expect((await request(server.url).post('/api/page-votes').send({})).status).toBe(401)
  })
})
