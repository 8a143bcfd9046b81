import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import request from 'supertest'
import { z } from 'zod'
import { lineOf, shareLine, withoutSmall } from '../src/numbers/report/table'
import { toCsv } from '../src/numbers/report/report'
import { adminCaller, createAccount, signInAs } from './support/accounts'
import { publicApi } from './support/api'
import { signIn, type Editor } from './support/editor'
import { testFolder } from './support/paths'
import { startServer, type RunningServer } from './support/server'
import { report, siteCaller } from './support/site-caller'

let server: RunningServer
let editor: Editor
let site: ReturnType<typeof siteCaller>
beforeAll(async () => {
  server = await startServer('numbers')
  editor = await signIn(server.url)
  site = siteCaller(server.url)
}, 90_000)
afterAll(async () => server.stop())

const month = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format().slice(0, 7)
const year = month.slice(0, 4)
const index = Number(month.slice(5)) - 1

const view = (more: object) => ({ month, kind: 'view', locale: 'de', section: 'offers', slug: null, count: 1, ...more })
const send = async (counts: object[], batch: string = randomUUID()) =>
  site.post('/api/numbers', { batch, counts }, { visitor: '' })

const reportSchema = z.object({ data: z.object({
  years: z.array(z.number()),
  groups: z.array(z.object({
    title: z.string(),
    lines: z.array(z.object({
      label: z.string(), language: z.string().optional(), months: z.array(z.union([z.number(), z.string()])),
      year: z.union([z.number(), z.string()]),
    })),
  })),
}) })

const readLines = async () => {
  const { groups } = reportSchema.parse(await adminCaller(server.url, editor.token)('GET', `/buendnis/numbers/${year}`)).data
  return (title: string, label: string, language?: string) => groups.find(group => group.title === title)?.lines
    .find(line => line.label === label && line.language === language)
}

test('sums are added once, also when a batch comes twice at the same moment', async () => {
  const batch = randomUUID()
  const counts = [view({ count: 30 }), view({ section: 'home', count: 7 }), view({ section: 'home', locale: 'ar', count: 3 })]
  const answers = await Promise.all([1, 2, 3].map(async () => send(counts, batch)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect((await send(counts, batch)).status).toBe(200)
  await send([view({ count: 12 })])
  const line = await readLines()
  expect(line('Seitenaufrufe', 'Angebote')).toMatchObject({ year: 42 })
  expect(line('Seitenaufrufe', 'Alle Seiten')?.months[index]).toBe(52)
  expect(line('Seitenaufrufe nach Sprache', 'Arabisch')).toMatchObject({ year: 3 })
  expect(await adminCaller(server.url, editor.token)('GET', '/buendnis/overview/widgets/numbers')).toMatchObject({
    data: { counts: [{ count: 52 }, { count: 0 }, { count: 52 }, { count: 0 }] },
  })
})

test('a view counts for each topic of its page, but none about violence; small numbers per language stay hidden', async () => {
  const offers = await publicApi(server.url).list('/offers?pagination[pageSize]=100')
  const topicSchema = z.array(z.object({ name: z.string(), slug: z.string(), discreet: z.boolean().nullish() }))
  const withTopics = offers.map(({ slug, topics }) => ({ slug, topics: topicSchema.parse(topics) }))
  const plain = withTopics.find(({ topics }) => topics.length === 2 && topics.every(({ discreet }) => !discreet))
  const violent = withTopics.find(({ topics }) => topics.some(({ slug }) => slug === 'gewalt'))
  const violence = violent?.topics.find(({ slug }) => slug === 'gewalt')
  await send([
    view({ slug: plain?.slug, count: 20 }), view({ slug: plain?.slug, locale: 'fa', count: 4 }),
    view({ section: 'topics', slug: plain?.topics[0]?.slug, count: 6 }),
    view({ slug: violent?.slug, count: 9 }), view({ section: 'topics', slug: 'gewalt', count: 9 }),
  ])
  const line = await readLines()
  const [first, second] = plain?.topics.map(({ name }) => name) ?? []
  expect(line('Themen', first ?? '')).toMatchObject({ year: 30 })
  expect(line('Themen', second ?? '')).toMatchObject({ year: 24 })
  expect(line('Themen nach Sprache', first ?? '', 'Persisch')).toMatchObject({ year: '< 5' })
  expect(line('Themen nach Sprache', first ?? '', 'Deutsch')).toMatchObject({ year: 26 })
  expect(violence?.name).toBeDefined()
  expect(line('Themen', violence?.name ?? '')).toBeUndefined()
})

test('searches, reports and answers to the question whether a page helped stand beside them, in a table for Excel', async () => {
  await send([view({ kind: 'search', section: 'search', count: 8 }), view({ kind: 'missed', section: 'search', count: 2 })])
  for (const kind of ['feedback', 'feedback', 'missing-offer']) await site.post('/api/suggestions', report({ kind }), { visitor: kind })
  const line = await readLines()
  expect(line('Suche', 'Anteil ohne Treffer')?.months[index]).toBe('25 %')
  expect(line('Hinweise', 'Lob oder Kritik')).toMatchObject({ year: 2 })
  expect(line('Hinweise', 'Alle Hinweise')?.months[index]).toBe(3)
  const { data } = z.object({ data: z.object({ name: z.string(), csv: z.string() }) })
    .parse(await adminCaller(server.url, editor.token)('GET', `/buendnis/numbers/${year}/table`))
  expect(data.name).toBe(`zahlen-${year}.csv`)
  expect(data.csv.startsWith('\uFEFFBereich;Was;Sprache;Januar ')).toBe(true)
  expect(data.csv).toContain('\r\nHinweise;Lob oder Kritik;alle Sprachen;')
  expect(toCsv({ year: 2026, years: [], groups: [{ title: 'Themen', note: '', lines: [{ label: '=1+1', months: ['< 5'], year: 3 }] }] }))
    .toContain('Themen;"\'=1+1";alle Sprachen;< 5;3')
})

test('what institutions said stands beside them', async () => {
  const database = new DatabaseSync(path.join(testFolder, `numbers-${process.pid}.db`), { timeout: 5000 })
  const now = Date.now()
  for (const state of ['answered', 'silent', 'replaced']) {
    database.prepare('insert into check_round (state, asked_at) values (?, ?)').run(state, now)
  }
  for (const answer of ['right', 'right', 'changed', 'gone', null]) {
    database.prepare('insert into check_answer (answer, answered_at) values (?, ?)').run(answer, now)
  }
  database.close()
  const line = await readLines()
  const years = ['Institutionen gefragt', 'Institutionen ohne Antwort', 'Angebote bestätigt', 'Angebote berichtigt']
    .map(label => line('Stimmt noch?', label)?.year)
  expect(years).toEqual([2, 1, 2, 1])
})

test('months to come, and those before anything was counted, have no number, and shares of nothing neither', () => {
  const line = lineOf('X', new Map([['2026-02', 3], ['2026-03', 40]]), 2026, { from: '2026-02', until: '2026-03' })
  expect([line.months.slice(0, 4), line.year]).toEqual([['', 3, 40, ''], 43])
  expect(withoutSmall(line).months.slice(0, 3)).toEqual(['', '< 5', 40])
  const none = lineOf('', new Map(), 2026, { from: '2026-01', until: '2026-01' })
  expect(shareLine('Y', none, none).months[0]).toBe('')
})

test('only the site adds to the sums, only what fits, and only coordination sees them', async () => {
  const { status } = await site.post('/api/numbers', { batch: randomUUID(), counts: [view({})] }, { secret: 'wrong' })
  expect(status).toBe(401)
  for (const wrong of [{ section: 'x' }, { month: '2026-13' }, { count: 0 }, { kind: 'topic' }, { locale: 'xx' }]) {
    expect((await send([view(wrong)])).status).toBe(422)
  }
  expect((await request(server.url).get('/api/numbers')).status).toBe(405)
  for (const [role, allowed] of [['institution', false], ['coordination', true], ['reading', false]] as const) {
    const account = await createAccount(adminCaller(server.url, editor.token), role)
    const call = adminCaller(server.url, await signInAs(server.url, account))('GET', `/buendnis/numbers/${year}`)
    await (allowed ? expect(call).resolves.toBeDefined() : expect(call).rejects.toThrow(/403/))
  }
})
