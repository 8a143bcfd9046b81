import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { publicApi } from '../../../cms/tests/support/api'
import { startMailServer, type MailServer } from '../../../cms/tests/support/mail-server'
import { checkPath } from '../../shared/check/state'
import { checkWords } from '../../shared/check/words'
import { accessibilityFindings } from './support/accessibility'
import { openBrowser } from './support/chromium'
import { startSite, type RunningSite } from './support/front'
import { readHtml } from './support/html'
import { editorOf, readReports } from './support/reports'

const cmsUrl = inject('cmsUrl')
const institutionSlug = 'familienzentrum-musterhof'
const address = 'leitung@musterhof.test'

let mails: MailServer
let site: RunningSite
let browser: Browser
let base: string

const asEditor = async (method: string, where: string) => {
  const { token } = await editorOf(cmsUrl)
  return fetch(`${cmsUrl}/buendnis${where}`, { method, headers: { authorization: `Bearer ${token}` } })
}

const offers = () => publicApi(cmsUrl).list(`/offers?filters[institution][slug]=${institutionSlug}`)
const dayInBerlin = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date())

/** Sends a form as a browser does that tells nobody where it was. */
const press = (url: string, fields: Record<string, string>) =>
  readHtml(url, { method: 'POST', headers: { 'origin': 'null', 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams(fields) })

beforeAll(async () => {
  mails = await startMailServer(inject('smtpPort'))
  site = await startSite(cmsUrl)
  browser = await openBrowser()
  const [institution] = await publicApi(cmsUrl).list(`/institutions?filters[slug]=${institutionSlug}`)
  const id = String(institution?.documentId)
  await (await editorOf(cmsUrl)).update('api::institution.institution', id, { checkEmail: address })
  expect((await asEditor('POST', `/checks/${id}/ask`)).status).toBe(200)
  // Sends what waits, at once.
  await asEditor('POST', '/mail/test')
  await vi.waitFor(() => expect(mails.mails).toHaveLength(1), 10_000)
  const token = /\/pruefung\/([0-9a-f]{40})/.exec(mails.mails[0]?.text ?? '')?.[1]
  base = `${checkPath}/${token}`
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await mails.stop()
})

const onPhone = async (where = base): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await page.goto(`${site.url}${where}`)
  return page
}

const judge = async (page: Page) => {
  const widths = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(widths).toBeLessThanOrEqual(320)
}

it('is nobody else’s: not kept, not found, not told to the next site; and looking changes nothing', async () => {
  const before = await publicApi(cmsUrl).version()
  const { status, headers, text } = await readHtml(`${site.url}${base}`)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  for (const { title } of await offers()) expect(text).toContain(String(title))
  expect(text).not.toContain('hreflang="en" href="/en/pruefung')
  await readHtml(`${site.url}${base}/abmelden`)
  await readHtml(`${site.url}${base}?antwort=all`)
  expect(await publicApi(cmsUrl).version()).toBe(before)
})

it('takes all in one tap, and an answer back, on a small phone without JavaScript', async () => {
  const page = await onPhone()
  await judge(page)
  await page.getByRole('button', { name: checkWords.allRight }).click()
  expect(await page.locator('main [role="status"]').textContent()).toContain(checkWords.done.all)
  expect((await offers()).map(({ checkedAt, checkedBy }) => [checkedAt, checkedBy]))
    .toEqual((await offers()).map(() => [dayInBerlin(), 'Familienzentrum Musterhof']))
  await page.getByRole('button', { name: checkWords.undo }).first().click()
  expect(await page.locator('main [role="status"]').textContent()).toContain(checkWords.done.undone)
  expect((await offers()).filter(({ checkedAt }) => checkedAt === dayInBerlin())).toHaveLength((await offers()).length - 1)
  await page.context().close()
})

it('corrects an offer right there; what is wrong comes back with what was typed', async () => {
  const page = await onPhone()
  await page.getByRole('link', { name: checkWords.changed }).first().click()
  await judge(page)
  await page.locator('[name="childAgeFrom"]').fill('drei')
  await page.locator('[name="costNote"]').fill('Jetzt kostet das Frühstück einen Euro.')
  await page.getByRole('button', { name: checkWords.form.send }).click()
  expect(await page.locator('[name="childAgeFrom"]').inputValue()).toBe('drei')
  expect(await page.locator('[name="costNote"]').inputValue()).toContain('Frühstück einen Euro')
  expect(await page.locator('[role="alert"] a').getAttribute('href')).toBe('#childAgeFrom')
  await page.locator('[name="childAgeFrom"]').fill('0')
  await page.getByRole('button', { name: checkWords.form.send }).click()
  expect(await page.locator('main [role="status"]').textContent()).toContain(checkWords.done.changed)
  const [report] = await readReports(cmsUrl, 'Familienzentrum Musterhof (Bestätigungslink)')
  expect(report?.proposal).toMatchObject({ fields: [{ name: 'costNote', after: 'Jetzt kostet das Frühstück einen Euro.' }] })
  await page.context().close()
})

it('has no barriers', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const [offer] = await offers()
  for (const where of [base, `${base}/${String(offer?.documentId)}`, `${base}/abmelden`]) {
    await page.goto(`${site.url}${where}`)
    expect(await accessibilityFindings(page)).toEqual([])
  }
  await context.close()
})

it('keeps an answer on disk while the CMS is away, and hands it over', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'buendnis-check-'))
  const [offer] = (await offers()).filter(({ checkedAt }) => checkedAt !== dayInBerlin())
  const alone = await startSite('http://127.0.0.1:9', { WEB_DATA_DIR: dataDir })
  const { status, headers } = await press(`${alone.url}${base}`, { antwort: `right:${String(offer?.documentId)}` })
  expect([status, headers.get('location')]).toEqual([303, `${base}?ok=kept`])
  expect((await readHtml(`${alone.url}${base}?ok=kept`)).text).toContain(checkWords.pages.kept[1])
  expect((await readHtml(`${alone.url}${base}`)).status).toBe(503)
  expect(readdirSync(path.join(dataDir, 'waiting'))).toHaveLength(1)
  await alone.stop()
  const back = await startSite(cmsUrl, { WEB_DATA_DIR: dataDir })
  await vi.waitFor(async () => expect((await offers()).every(({ checkedAt }) => checkedAt === dayInBerlin())).toBe(true), 10_000)
  await back.stop()
  rmSync(dataDir, { recursive: true })
})

it('says clearly what is wrong with a link, and stops mails only when somebody presses a button', async () => {
  expect((await readHtml(`${site.url}${checkPath}/${'0'.repeat(40)}`)).text).toContain(checkWords.pages.unknown[0])
  expect((await readHtml(`${site.url}${checkPath}/kurz`)).status).toBe(404)
  expect((await readHtml(`${site.url}${checkPath}`)).status).toBe(404)
  expect((await readHtml(`${site.url}${base}/gibtesnicht`)).status).toBe(404)
  const foreign = await readHtml(`${site.url}${base}`, {
    method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, body: new URLSearchParams({ antwort: 'all' }),
  })
  expect(foreign.status).toBe(415)
  // As a mail program does for its user (RFC 8058).
  const body = new FormData()
  body.append('List-Unsubscribe', 'One-Click')
  const stopped = await readHtml(`${site.url}${base}/abmelden`, { method: 'POST', body })
  expect([stopped.status, stopped.text]).toEqual([200, expect.stringContaining(checkWords.pages.stopped[1])])
})
