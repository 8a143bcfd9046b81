import { createServer } from 'node:http'
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { parse } from 'papaparse'
import { z } from 'zod'
import { askService, protectedName } from '../../src/translations/machine/ask'
import { adminCaller, createAccount, signInAs } from '../support/accounts'
import { publicApi } from '../support/api'
import { signIn, type Editor } from '../support/editor'
import { freePort, startServer, type RunningServer } from '../support/server'
import { startTranslationService, type TranslationService } from '../support/translation-service'
import { translate } from '../support/xliff'

const uid = 'api::offer.offer'
type Call = ReturnType<typeof adminCaller>

let server: RunningServer
let service: TranslationService
let editor: Editor
let call: Call
let relations: { institution: object, topics: object }

const listSchema = z.object({ results: z.array(z.object({ documentId: z.string() })) })
const firstOf = async (type: string) => ({
  connect: [{ documentId: listSchema.parse(await call('GET', `/content-manager/collection-types/${type}`)).results[0]?.documentId }],
})

beforeAll(async () => {
  const port = await freePort()
  service = await startTranslationService(port)
  server = await startServer('translation-exchange', { MT_SERVICE: 'libretranslate', MT_URL: `http://127.0.0.1:${port}` })
  editor = await signIn(server.url)
  call = adminCaller(server.url, editor.token)
  relations = { institution: await firstOf('api::institution.institution'), topics: await firstOf('api::topic.topic') }
}, 90_000)
afterAll(async () => {
  service.stop()
  await server.stop()
})

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks })
const body = [
  { type: 'heading', level: 2, children: [text('Was Sie brauchen')] },
  { type: 'paragraph', children: [
    text('Gehen Sie zum Jobcenter mit '), text('allen Papieren', { bold: true }), text(' – siehe '),
    { type: 'link', url: 'https://www.example.org/', children: [text('diese Seite')] }, text('.'),
  ] },
  { type: 'list', format: 'unordered', children: [
    { type: 'list-item', children: [text('Ausweis')] }, { type: 'list-item', children: [text('Mietvertrag')] },
  ] },
]
const german = {
  whatIsIt: 'Beratung <zu> Geld & Recht.', whoIsItFor: '=SUMME(A1) ist kein Text.', firstStep: 'Rufen Sie an.', body,
}

const publicOffer = async (title: string) => {
  const documentId = await editor.create(uid, { title, ...german, kind: 'counselling', modes: ['online'], ...relations })
  await editor.publish(uid, documentId)
  return documentId
}

const fileSchema = z.object({ data: z.object({ name: z.string(), texts: z.number(), content: z.string() }) })
const download = async (query: string) =>
  fileSchema.parse(await call('GET', `/buendnis/translations/file?type=${uid}&${query}`)).data

const reportSchema = z.object({ data: z.object({
  counts: z.object({ taken: z.number(), same: z.number(), left: z.number() }), published: z.number(),
  lines: z.array(z.object({ title: z.string(), field: z.string(), outcome: z.string(), reason: z.string().nullable() })),
}) })
const upload = async (content: string, step: { isTrial: boolean, publishes?: boolean }) => reportSchema.parse(
  await call('POST', '/buendnis/translations/file', { packed: gzipSync(content).toString('base64'), ...step }),
).data

const offer = async (documentId: string, locale: string) =>
  publicApi(server.url).one(`/offers/${documentId}?locale=${locale}`)

test('XLIFF goes out and comes back: formats, links and names keep their place, all at once or nothing', async () => {
  const documentId = await publicOffer('Rat und Tat')
  const { content } = await download('format=xliff&locale=tr')
  expect(content).toContain('<mrk mtype="protected">Jobcenter</mrk>')
  expect(content).toContain('target-language="tr"')
  const translated = translate(content, documentId, source => `TR ${source}`)

  const trial = await upload(translated, { isTrial: true })
  expect(trial.lines.filter(({ title }) => title === 'Rat und Tat').map(({ outcome }) => outcome)).toEqual(Array(5).fill('taken'))
  expect((await offer(documentId, 'tr')).translation).toMatchObject({ state: 'missing' })

  expect((await upload(translated, { isTrial: false, publishes: true })).published).toBe(1)
  expect(await offer(documentId, 'tr')).toMatchObject({
    title: 'TR Rat und Tat', whatIsIt: 'TR Beratung <zu> Geld & Recht.', translation: { locale: 'tr', state: 'current', untranslated: [] },
    body: [
      { type: 'heading', level: 2, children: [text('TR Was Sie brauchen')] },
      { type: 'paragraph', children: [
        text('TR Gehen Sie zum Jobcenter mit '), text('allen Papieren', { bold: true }), text(' – siehe '),
        { type: 'link', url: 'https://www.example.org/', children: [text('diese Seite')] }, text('.'),
      ] },
      { type: 'list', children: [{ children: [text('TR Ausweis')] }, { children: [text('TR Mietvertrag')] }] },
    ],
  })
  const again = await upload(translated, { isTrial: false })
  expect(again.lines.find(({ title }) => title === 'Rat und Tat')?.outcome).toBe('same')
})

test('the report says what is not taken, and why', async () => {
  const documentId = await publicOffer('Grenzfälle')
  const { content } = await download('format=xliff&locale=en')
  await editor.publish(uid, documentId, { firstStep: 'Schreiben Sie uns.' })
  const words = (source: string, id: string) => {
    if (id.includes('/title/')) return source
    if (id.includes('/whatIsIt/')) return 'x'.repeat(201)
    if (id.includes('/whoIsItFor/')) return ''
    if (id.includes('/body/1/')) return source.replaceAll('Jobcenter', 'job centre')
    return `EN ${source}`
  }
  const stranger = '<trans-unit id="nobody"><source>a</source><target>b</target></trans-unit></body>'
  const { lines } = await upload(translate(content, documentId, words).replace('</body>', stranger), { isTrial: false })
  const own = lines.filter(({ title }) => title === 'Grenzfälle' || title === 'nobody')
  expect(own.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('Schlüssel'),
    'Da steht noch der deutsche Text.',
    'Zu lang: 201 Zeichen, höchstens 200.',
    'Noch nicht übersetzt.',
    'Der deutsche Text wurde inzwischen geändert.',
    'Das muss auf Deutsch stehen bleiben: „Jobcenter“.',
  ])
  expect((await offer(documentId, 'en')).translation).toMatchObject({ state: 'missing' })

  const lostLink = translate(content, documentId, source => `EN ${source.replace(/<\/?g[^>]*>/g, '')}`)
  const report = await upload(lostLink, { isTrial: true })
  expect(report.lines.filter(({ title }) => title === 'Grenzfälle').at(-1)?.reason).toContain('Formatierung')
  const wrongFiles: [string, RegExp][] = [
    ['<xliff version="1.2"><file>', /beschädigt oder nicht vollständig/],
    ['<html></html>', /keine XLIFF-Datei/],
    ['%PDF-1.7\n1 0 obj', /eine PDF-Datei/],
    ['PK\u0003\u0004', /als „CSV UTF-8“/],
    ['\r\n', /ist leer/],
    ['Name;Ort\nHof;Göttingen', /keine Tabelle von dieser Seite/],
  ]
  for (const [content, reason] of wrongFiles) await expect(upload(content, { isTrial: true })).rejects.toThrow(reason)
})

test('a table for a German spreadsheet, in which nothing is a formula', async () => {
  const documentId = await publicOffer('Tabelle')
  const { content } = await download('format=csv&locale=ar,uk')
  expect(content.startsWith('\uFEFF"Schlüssel')).toBe(true)
  const { data: [head = [], ...rows] } = parse<string[]>(content.slice(1), { delimiter: ';', skipEmptyLines: true })
  expect(rows.some(row => row.some(cell => /^[=+@-]/.test(cell)))).toBe(false)
  const filled = rows.filter(([key, locale]) => key?.includes(documentId) && locale === 'uk').map(row =>
    row.with(-1, `УК ${row[5] ?? ''}`))
  expect(filled).toHaveLength(8)
  const csv = [head, ...filled].map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')
  expect((await upload(`\uFEFF${csv}`, { isTrial: false })).counts).toEqual({ taken: 5, same: 0, left: 0 })
  await editor.publish(uid, documentId, {}, 'uk')
  expect(await offer(documentId, 'uk')).toMatchObject({ whoIsItFor: expect.stringContaining('=SUMME(A1)') })
})

const suggestionSchema = z.object({ data: z.object({
  written: z.array(z.string()), proposals: z.array(z.object({ name: z.string(), value: z.unknown() })),
  left: z.array(z.object({ label: z.string(), reason: z.string() })),
}) })
const suggest = async (documentId: string, locale: string) => suggestionSchema.parse(
  await call('POST', `/buendnis/translations/entries/${uid}/${documentId}/machine`, { locale }),
).data

test('a machine fills what is missing, is named in public, and never writes over what a person wrote', async () => {
  const documentId = await publicOffer('Maschine')
  service.failures.push(503)
  expect((await suggest(documentId, 'fa')).written).toHaveLength(5)
  expect(service.asked.at(-1)).toMatchObject({ url: '/translate', body: { target: 'fa' } })
  expect(JSON.stringify(service.asked.at(-1)?.body)).toContain('<span translate=\\"no\\">Jobcenter</span>')
  expect((await offer(documentId, 'fa')).translation).toMatchObject({ state: 'missing' })
  await editor.publish(uid, documentId, {}, 'fa')
  expect(await offer(documentId, 'fa')).toMatchObject({ title: 'fa Maschine', translation: { locale: 'fa', state: 'machine' } })

  const own = { title: 'ماشین', whatIsIt: 'مشاوره', whoIsItFor: 'برای همه', firstStep: 'زنگ بزنید' }
  await editor.update(uid, documentId, own, 'fa')
  await call('POST', `/buendnis/translations/entries/${uid}/${documentId}/current`, { locales: ['fa'], fields: ['body'], as: 'checked' })
  await editor.publish(uid, documentId, {}, 'fa')
  expect((await offer(documentId, 'fa')).translation).toMatchObject({ state: 'current' })

  await editor.publish(uid, documentId, { firstStep: 'Schreiben Sie uns.' })
  const { written, proposals } = await suggest(documentId, 'fa')
  expect([written, proposals]).toEqual([[], [expect.objectContaining({ name: 'firstStep', value: 'fa Schreiben Sie uns.' })]])
  expect(await offer(documentId, 'fa')).toMatchObject({ firstStep: own.firstStep, translation: { state: 'outdated' } })

  await expect(suggest(documentId, 'de-simple')).rejects.toThrow(/Menschen/)
  service.failures.push(456)
  await expect(suggest(documentId, 'en')).rejects.toThrow(/Kontingent/)
})

test('DeepL is asked as it wants to be asked', async () => {
  const questions: { headers: unknown, body: unknown }[] = []
  const deepl = createServer((incoming, answer) => {
    let sent = ''
    incoming.on('data', (chunk: Buffer) => {
      sent += chunk.toString()
    }).on('end', () => {
      const question = z.object({ text: z.array(z.string()).max(50) }).loose().parse(JSON.parse(sent))
      questions.push({ headers: incoming.headers, body: question })
      answer.end(JSON.stringify({ translations: question.text.map(one => ({ detected_source_language: 'DE', text: `EN ${one}` })) }))
    })
  }).listen(0, '127.0.0.1')
  await once(deepl, 'listening')
  const port = z.object({ port: z.number() }).parse(deepl.address()).port
  const settings = { service: 'deepl', url: `http://127.0.0.1:${port}`, key: 'secret', timeoutMs: 2000 } as const
  const texts = Array.from({ length: 30 }, (_, number) => `${protectedName(settings)('Jobcenter')} ${number}`)
  expect(await askService(settings, texts, 'en')).toEqual(texts.map(one => `EN ${one}`))
  expect(questions).toHaveLength(2)
  expect(questions[0]).toMatchObject({
    headers: { authorization: 'DeepL-Auth-Key secret' },
    body: { source_lang: 'DE', target_lang: 'EN-GB', tag_handling: 'xml', ignore_tags: ['x'] },
  })
  deepl.close()
})

test('names on the list of coordination are missed in a translation, and nothing is refused', async () => {
  const documentId = await publicOffer('Laden Rosa')
  await call('PUT', '/buendnis/translations/glossary', { terms: ['Jobcenter', 'Laden Rosa'] })
  await editor.update(uid, documentId, { title: 'Shop Pink', whatIsIt: 'a', whoIsItFor: 'b', firstStep: 'c' }, 'en')
  const answer = z.object({ data: z.object({ lostNames: z.array(z.object({ names: z.array(z.string()) })) }) })
    .parse(await call('GET', `/buendnis/translations/entries/${uid}/${documentId}?locale=en`))
  expect(answer.data.lostNames.map(({ names }) => names)).toEqual([['Laden Rosa']])
})

/** Who may what: coordination, translation, reading, institution. */
test('roles', async () => {
  const documentId = await publicOffer('Rollen')
  const entry = `/buendnis/translations/entries/${uid}/${documentId}`
  const states = `/buendnis/translations/states/${uid}?documentIds=${documentId}`
  const packed = gzipSync('<xliff version="1.2"></xliff>').toString('base64')
  const calls: [string, string, object | undefined, string[]][] = [
    ['GET', '/buendnis/translations', undefined, ['coordination', 'translation', 'reading']],
    ['GET', states, undefined, ['coordination', 'translation', 'reading', 'institution']],
    ['GET', entry, undefined, ['coordination', 'translation', 'reading']],
    ['POST', `${entry}/machine`, { locale: 'en' }, ['coordination', 'translation']],
    ['POST', `${entry}/current`, { locales: ['en'], as: 'checked' }, ['coordination', 'translation']],
    ['GET', '/buendnis/translations/file?format=csv&locale=en', undefined, ['coordination', 'translation']],
    ['POST', '/buendnis/translations/file', { packed, isTrial: true }, ['coordination', 'translation']],
    ['GET', '/buendnis/translations/glossary', undefined, ['coordination', 'translation']],
    ['PUT', '/buendnis/translations/glossary', { terms: ['Jobcenter'] }, ['coordination']],
  ]
  const found: Record<string, string[]> = {}
  for (const role of ['coordination', 'translation', 'reading', 'institution']) {
    const as = adminCaller(server.url, await signInAs(server.url, await createAccount(call, role)))
    for (const [method, path, sent] of calls) {
      const may = await as(method, path, sent).then(() => true, (error: unknown) => !/ 403 /.test(String(error)))
      const row = found[`${method} ${path}`] ??= []
      if (may) row.push(role)
    }
    // An institution may ask, and is told of its own entries alone.
    if (role === 'institution') expect(await as('GET', states)).toEqual({ data: {} })
  }
  expect(found).toEqual(Object.fromEntries(calls.map(([method, path, , roles]) => [`${method} ${path}`, roles])))
})
