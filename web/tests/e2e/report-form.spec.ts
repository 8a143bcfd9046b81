import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityFindings } from './support/accessibility'
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
    expect(await accessibilityFindings(page)).toEqual([])
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
