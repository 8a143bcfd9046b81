import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { freePort, startServer } from '../../../cms/tests/support/server'
import { openBrowser } from './support/chromium'
import { startSite, type RunningSite } from './support/front'
import { fields, person, readReports, somebody, writingTime } from './support/reports'

const cmsUrl = inject('cmsUrl')

let site: RunningSite
let browser: Browser
let token: string
beforeAll(async () => {
  site = await startSite(cmsUrl, { TRUST_PROXY: 'true' })
  browser = await openBrowser()
  token = await person(site.url).open()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const codeIn = (location: string | null) => /^\/meldung\/([a-z2-9]{4}-[a-z2-9]{4})\?new=1$/.exec(location ?? '')?.[1]

describe('what is sent', () => {
  it('twice by mistake is stored once and has one code', async () => {
    const { post } = person(site.url)
    const sent = fields(token, { text: 'Doppelt geklickt.' })
    const answers = await Promise.all([post(sent), post(sent), post(sent)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set(answers.map(({ headers }) => codeIn(headers.get('location')))).size).toBe(1)
    expect(await readReports(cmsUrl, 'Doppelt geklickt')).toHaveLength(1)
    await post({ ...sent, text: 'Doppelt geklickt. Und ergänzt.' })
    expect(await readReports(cmsUrl, 'Doppelt geklickt')).toHaveLength(2)
  })

  it('with 2 MB of text is refused with 413, and the form comes back with its beginning', async () => {
    const { status, text } = await person(site.url).post(fields(token, { text: `Anfang ${'x'.repeat(2_000_000)}` }))
    expect(status).toBe(413)
    expect(text).toContain('Anfang xxx')
    expect(text).toContain('Das war zu viel Text')
  })

  it.each([
    ['from a robot that fills in everything', { website: 'https://spam.example' }, {}, 422, 'ein Mensch schreibt'],
    ['with a form of our own making', { token: 'abc.def.ghi' }, {}, 422, 'zu lange offen'],
    ['from another website', {}, { 'origin': 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403, 'nicht von dieser Website'],
    ['from a frame without origin', {}, { origin: 'null' }, 403, 'nicht von dieser Website'],
  ])('%s is not taken, and a person may send it again', async (name, more, headers, status, sentence) => {
    const text = `Nicht angenommen: ${name}`
    const { post } = person(site.url)
    const answer = await post(fields(token, { text, ...more }), '/melden', headers)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain(text)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await readReports(cmsUrl, text)).toEqual([])
  })

  it('faster than anybody writes is asked for again, and taken a moment later', async () => {
    const { get, post } = person(site.url)
    const fresh = /name="token" value="([^"]+)"/.exec((await get('/melden')).text)?.[1] ?? ''
    const sent = fields(fresh, { text: 'Sehr schnell.' })
    const answer = await post(sent)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(`value="${fresh}"`)
    await wait(writingTime)
    expect((await post(sent)).status).toBe(303)
  })

  it('too often is told when it works again, and has another way; a proof of work lifts the limit', async () => {
    const me = somebody()
    const { post } = person(site.url, me)
    for (let count = 0; count < 6; count += 1) {
      expect((await post(fields(token, { text: `Viele Nachrichten ${count}` }))).status).toBe(303)
    }
    const refused = await post(fields(token, { text: 'Eine zu viel' }))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000)
    expect(refused.text).toContain('Eine zu viel')
    expect(refused.text).toMatch(/href="tel:/)

    const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': me } })
    const page = await context.newPage()
    await page.goto(`${site.url}/melden`)
    await page.locator('textarea').fill('Mit Beweis geht es')
    await page.locator('input[value="feedback"]').check()
    await page.locator('input[name="proof"]').waitFor({ state: 'attached', timeout: 30_000 })
    await page.waitForTimeout(writingTime)
    await page.locator('main button[type="submit"]').click()
    expect(new URL(page.url()).pathname).toMatch(/^\/meldung\//)
    await context.close()
  })

  it('as something else than a form is refused', async () => {
    const answer = await fetch(`${site.url}/melden`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    expect(answer.status).toBe(415)
    expect((await fetch(`${site.url}/angebote`, { method: 'POST', body: 'x' })).status).toBe(405)
    expect((await fetch(`${site.url}/melden`, { method: 'PUT', body: 'x' })).status).toBe(405)
  })
})

describe('the page of a code', () => {
  it('is nobody else\'s: not kept, not found by search engines', async () => {
    const { post, get } = person(site.url)
    const location = (await post(fields(token, { text: 'Nur für mich' }))).headers.get('location') ?? ''
    const { headers, text } = await get(location)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(text).not.toContain('Nur für mich')
  })

  it('is found by typing the code, and says when there is none', async () => {
    const { post, get } = person(site.url)
    const code = codeIn((await post(fields(token, { text: 'Getippt' }))).headers.get('location')) ?? ''
    const typed = await get(`/meldung?code=${code.replace('-', ' ').toUpperCase()}`)
    expect([typed.status, typed.headers.get('location')]).toEqual([303, `/meldung/${code}`])
    for (const path of ['/meldung/zzzz-zzzz', '/meldung/ab', '/meldung?code=%3Cscript%3E']) {
      const { status, text } = await get(path)
      expect([path, status, text.includes('Diesen Code kennen wir nicht')]).toEqual([path, 404, true])
    }
    expect((await get('/en/report-status')).status).toBe(200)
  })
})

it('keeps what comes while the CMS is away, over a restart of the site, and hands it over once', async () => {
  const port = String(await freePort())
  const dataDir = mkdtempSync(path.join(tmpdir(), 'buendnis-waiting-'))
  const env = { TRUST_PROXY: 'true', WEB_DATA_DIR: dataDir }
  const url = `http://127.0.0.1:${port}`
  let own = await startSite(url, env)
  const { get, post, open } = person(own.url)
  const ownToken = await open()
  const sent = fields(ownToken, { text: 'In der Pause geschrieben.' })
  const answers = [await post(sent), await post(sent)]
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const code = codeIn(answers[0]?.headers.get('location') ?? null)
  expect(code).toBeDefined()
  expect(codeIn(answers[1]?.headers.get('location') ?? null)).toBe(code)
  const shown = await get(`/meldung/${code}`)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('Angekommen, wird bearbeitet')
  expect(readdirSync(path.join(dataDir, 'waiting'))).toHaveLength(1)

  await own.stop()
  const cms = await startServer('report', { CMS_PORT: port })
  own = await startSite(url, env)
  const later = person(own.url)
  for (const until = Date.now() + 20_000; Date.now() < until && readdirSync(path.join(dataDir, 'waiting')).length > 0;) await wait(200)
  expect(await readReports(url, 'In der Pause geschrieben')).toHaveLength(1)
  expect((await later.get(`/meldung/${code}`)).text).toContain('Angekommen, wird bearbeitet')
  await own.stop()
  await cms.stop()
}, 120_000)
