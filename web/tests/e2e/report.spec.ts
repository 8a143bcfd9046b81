import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { freePort, startServer } from '../../../cms/tests/support/server'
import { openBrowser } from './support/chromium'
import { startSite, type RunningSite } from './support/front'
import { editorOf, fields, person, readReports, readVotes, somebody, writingTime } from './support/reports'

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

const openPage = async (path: string, javaScriptEnabled: boolean, width = 390) => {
  const context = await browser.newContext({
    javaScriptEnabled, viewport: { width, height: 800 }, extraHTTPHeaders: { 'x-forwarded-for': somebody() },
  })
  const page = await context.newPage()
  await page.goto(`${site.url}${path}`)
  return page
}

const codeIn = (location: string | null) => /^\/meldung\/([a-z2-9]{4}-[a-z2-9]{4})\?new=1$/.exec(location ?? '')?.[1]

describe('without JavaScript', () => {
  it('takes a report, shows its code, and later what became of it', async () => {
    const page = await openPage('/melden', false)
    await page.locator('input[value="missing-institution"]').check()
    await page.locator('textarea').fill('Der Verein Nordlicht fehlt.')
    await page.waitForTimeout(writingTime)
    await page.locator('main button[type="submit"]').click()
    expect(new URL(page.url()).pathname).toMatch(/^\/meldung\/[a-z2-9]{4}-[a-z2-9]{4}$/)
    expect(await page.locator('h1').textContent()).toContain('Danke')
    const [report] = await readReports(cmsUrl, 'Nordlicht')
    const code = String(report?.code)
    expect(await page.locator('.report__letters').textContent()).toBe(`${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase())

    const editor = await editorOf(cmsUrl)
    await editor.update('api::suggestion.suggestion', String(report?.documentId), { state: 'adopted', answer: 'Steht jetzt da.' })
    await page.reload()
    expect(await page.locator('main').textContent()).toContain('Steht jetzt da.')
    await page.context().close()
  })

  it('comes back with what was typed and a sentence at the field, in the language of the page', async () => {
    const page = await openPage('/ar/report', false)
    await page.locator('textarea').fill('Mein Text bleibt hier')
    await page.locator('input[name="email"]').fill('keine adresse')
    await page.locator('main button[type="submit"]').click()
    expect(await page.locator('textarea').inputValue()).toBe('Mein Text bleibt hier')
    expect(await page.locator('input[name="email"]').inputValue()).toBe('keine adresse')
    expect(await page.locator('#report-kind-problem').textContent()).toContain('يرجى اختيار الموضوع')
    const described = await page.locator('#report-email').getAttribute('aria-describedby')
    expect(described).toContain('report-email-problem')
    expect(await page.locator('main [role="alert"] a').count()).toBe(2)
    await page.context().close()
  })

  it('asks once more when there are numbers of people in the text', async () => {
    const somebodyElse = person(site.url)
    const text = 'Ruft Frau Beispiel an: 0551 4711471'
    const first = await somebodyElse.post(fields(token, { text }))
    expect(first.status).toBe(422)
    expect(first.text).toContain(text)
    expect(first.text).toContain('Trotzdem so absenden')
    expect(await readReports(cmsUrl, '4711471')).toEqual([])
    expect((await somebodyElse.post(fields(token, { text, contacts: 'yes' }))).status).toBe(303)
    expect(await readReports(cmsUrl, '4711471')).toHaveLength(1)
  })

  it('leads from an entry to the form and names it', async () => {
    const page = await openPage('/angebote/unterhaltsvorschuss', false)
    await page.locator('a', { hasText: 'Stimmt hier etwas nicht?' }).click()
    expect(await page.locator('input[value="wrong-information"]').isChecked()).toBe(true)
    expect(await page.locator('main form a').first().textContent()).toBe('Unterhaltsvorschuss')
    await page.context().close()
  })
})

describe('Did this page help?', () => {
  it('counts once, thanks, and offers to say more', async () => {
    const page = await openPage('/angebote/unterhaltsvorschuss', false)
    await page.locator('button[name="helpful"][value="no"]').click()
    expect(await page.locator('h1').textContent()).toContain('Danke')
    await page.goBack()
    await page.locator('button[name="helpful"][value="no"]').click()
    expect(await readVotes(cmsUrl, '/angebote/unterhaltsvorschuss'))
      .toMatchObject([{ title: 'Unterhaltsvorschuss', helpful: 0, notHelpful: 1 }])
    await page.locator('textarea').fill('Zu viel Text auf der Seite.')
    await page.waitForTimeout(writingTime)
    await page.locator('main button[type="submit"]').click()
    expect(await readReports(cmsUrl, 'Zu viel Text auf der Seite')).toMatchObject([{ kind: 'page-not-helpful' }])
    await page.context().close()
  })

  it('is counted for a list too, which the form then calls by its name', async () => {
    const answer = await person(site.url).post({ helpful: 'yes', about: '/ar/offers' }, '/ar/report', { origin: site.url })
    expect(answer.status).toBe(303)
    expect(await readVotes(cmsUrl, '/ar/offers')).toMatchObject([{ title: 'Alle Angebote', language: 'ar', helpful: 1 }])
    const { text } = await person(site.url).get(answer.headers.get('location') ?? '')
    expect(text).toContain('<a href="/ar/offers">العروض</a>')
  })

  it('is not counted for another website', async () => {
    const about = '/angebote/kinderzuschlag'
    await person(site.url).post({ helpful: 'yes', about }, '/melden', { 'sec-fetch-site': 'cross-site', 'origin': 'https://evil.example' })
    expect(await readVotes(cmsUrl, about)).toEqual([])
  })
})

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

describe('with JavaScript', () => {
  it('warns of other people\'s numbers while typing, and does not ask again', async () => {
    const page = await openPage('/melden', true)
    await page.locator('textarea').click()
    await page.locator('input[name="proof"]').waitFor({ state: 'attached', timeout: 30_000 })
    expect(await page.locator('[data-hint]').isVisible()).toBe(false)
    await page.locator('textarea').fill('Bitte Herrn Muster anrufen: 0551-998877')
    expect(await page.locator('[data-hint]').isVisible()).toBe(true)
    await page.locator('input[value="feedback"]').check()
    await page.waitForTimeout(writingTime)
    await page.locator('main button[type="submit"]').click()
    expect(new URL(page.url()).pathname).toMatch(/^\/meldung\//)
    await page.context().close()
  })
})

describe.each(['/melden', '/einfach/melden', '/ar/report'])('%s', (path) => {
  it.each([
    ['empty', async () => undefined],
    ['with mistakes', async (page: Awaited<ReturnType<typeof openPage>>) => {
      await page.locator('main button[type="submit"]').click()
      await page.locator('main [role="alert"]').first().waitFor()
    }],
  ])('has no barrier %s', async (_name, prepare) => {
    const page = await openPage(path, true)
    await prepare(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await page.context().close()
  })

  it('can be filled in with the keyboard alone, never meeting the trap', async () => {
    const page = await openPage(path, false)
    await page.locator('#report-kind').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Mit der Tastatur')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('report-email')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
    await page.waitForTimeout(writingTime)
    await page.keyboard.press('Enter')
    await page.locator('.report__letters').waitFor()
    await page.context().close()
  })
})
