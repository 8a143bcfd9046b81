import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { publicApi } from '../../cms/tests/support/api.ts'
import type { Entry } from '../../cms/tests/support/entries.ts'
import { entriesOf, newAccount } from './support/admin.ts'
import { listPath, offerUid, openBrowser, signInAt } from './support/dashboard.ts'

let browser: Browser
let own: Entry
let foreign: Entry
beforeAll(async () => {
  browser = await openBrowser()
  const offers = (await entriesOf(offerUid, '&filters[kind][$ne]=right&sort=checkedAt:DESC')).filter(({ institution }) => institution)
  const [first] = offers
  const second = offers.find(({ institution }) => institution?.documentId !== first?.institution?.documentId)
  if (!first || !second) throw new Error('The demo content has two offers of two institutions.')
  own = first
  foreign = second
})
afterAll(() => browser.close())

/** Saving and publishing takes its time on a busy machine. */
const patience = { timeout: 20_000 }

const nameOf = (entry: Entry) => entry.institution?.name ?? ''
const publicOffer = (documentId: string, locale = 'de') => publicApi(inject('cmsUrl')).one(`/offers/${documentId}?locale=${locale}`)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const seen = (page: Page) => page.locator('body').innerText()

it('institution: sees what is its own and nothing else, and hands in a change', async () => {
  const account = await newAccount('institution', 'Ida', [own.institution?.documentId ?? ''])
  const { page, open, complaints } = await signInAt(browser, account)
  await page.getByRole('link', { name: nameOf(own) }).waitFor()
  expect(await page.getByRole('link', { name: 'Neue Institution' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Konten' }).count()).toBe(0)

  // The list, a search for somebody else's offer, and its address typed in.
  await open(listPath(offerUid))
  await page.getByRole('link', { name: own.title ?? '' }).waitFor()
  expect(await seen(page)).not.toContain(foreign.title)
  await open(`${listPath(offerUid)}?_q=${encodeURIComponent(foreign.title ?? '')}`)
  await page.getByText('0 Einträge gefunden').waitFor()
  const refused = page.waitForResponse(answer => answer.url().includes(foreign.documentId) && answer.status() >= 400)
  await page.goto(`${inject('cmsUrl')}/admin${listPath(offerUid)}/${foreign.documentId}`)
  await refused
  expect(await seen(page)).not.toContain(foreign.title)

  await open(`${listPath(offerUid)}/${own.documentId}?plugins[i18n][locale]=de`)
  await page.getByRole('combobox', { name: /^Institution/ }).click()
  await page.getByRole('option', { name: 'Neuen Eintrag anlegen' }).waitFor()
  expect(await page.getByRole('option').filter({ hasText: nameOf(foreign) }).count()).toBe(0)
  await page.keyboard.press('Escape')

  await page.getByLabel('Titel', { exact: false }).first().fill('Ein neuer Titel')
  expect(await button(page, 'Veröffentlichen').count()).toBe(0)
  await button(page, 'Speichern').click()
  await button(page, 'Zur Freigabe geben').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ein Satz dazu').fill('Er ist kürzer.')
  await button(page, 'Zur Freigabe geben').last().click()
  await page.getByText('Wartet seit').waitFor()
  expect((await publicOffer(own.documentId)).title).toBe(own.title)
  expect(complaints).toEqual([])
})

it('coordination: accepts what was handed in, then checks an offer and publishes it', async () => {
  const { page, open, complaints } = await signInAt(browser, await newAccount('coordination', 'Kora'))
  await page.locator('section', { hasText: 'Wartet auf Zustimmung' }).getByRole('link', { name: 'Ein neuer Titel' }).click()
  await page.getByText('Er ist kürzer.').waitFor()
  await page.getByRole('region', { name: 'Titel' }).getByText('Ein neuer Titel').waitFor()
  await button(page, 'Annehmen und veröffentlichen').click()
  await page.getByText('Hier wartet nichts.').waitFor()
  expect((await publicOffer(own.documentId)).title).toBe('Ein neuer Titel')

  await open('/')
  const worst = page.locator('section[data-strapi-widget-id="global::checks"] li a[href*="/api::offer.offer/"]').first()
  const title = await worst.textContent() ?? ''
  await worst.click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  const documentId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  await page.getByRole('combobox', { name: /^Geprüft am/ }).fill(today.split('-').reverse().join('.'))
  await page.keyboard.press('Enter')
  await page.getByLabel('Geprüft von').fill('Koordination des Bündnisses')
  await button(page, 'Veröffentlichen').click()
  await page.getByText(/veröffentlicht/i).last().waitFor()
  await expect.poll(async () => (await publicOffer(documentId)).checkedAt, patience).toBe(today)
  await open('/')
  await page.locator('section[data-strapi-widget-id="global::checks"] li a').first().waitFor()
  expect(await page.locator('section[data-strapi-widget-id="global::checks"]').innerText()).not.toContain(title)
  expect(complaints).toEqual([])
})

it('translation: writes a Ukrainian text, and can change nothing in German', async () => {
  const { page, open, complaints } = await signInAt(browser, await newAccount('translation', 'Tamara'))
  await page.getByRole('button', { name: /Ukrainisch/ }).click()
  await page.locator('section[data-strapi-widget-id="global::translations"] li a[href*="locale]=uk"]').first().waitFor()
  expect(await page.getByRole('link', { name: 'Neues Angebot' }).count()).toBe(0)
  await open(`${listPath(offerUid)}?plugins[i18n][locale]=uk`)
  expect(await page.getByText('Neuer Eintrag').filter({ visible: true }).count()).toBe(0)

  await open(`${listPath(offerUid)}/${foreign.documentId}?plugins[i18n][locale]=uk`)
  await page.getByText('Hier stehen nur die Texte.').waitFor()
  expect(await page.getByLabel('Geprüft am').count()).toBe(0)
  const texts = { 'Titel': 'Кава для батьків', 'Was ist das?': 'Зустріч за сніданком.', 'Für wen ist das?': 'Для всіх.', 'Was ist der erste Schritt?': 'Приходьте.' }
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: false }).first().fill(text)
  await button(page, 'Veröffentlichen').click()
  await expect.poll(async () => (await publicOffer(foreign.documentId, 'uk')).title, patience).toBe('Кава для батьків')

  await open(`${listPath(offerUid)}/${foreign.documentId}?plugins[i18n][locale]=de`)
  expect(await page.getByLabel('Titel', { exact: false }).first().isDisabled()).toBe(true)
  expect(await button(page, 'Speichern').isDisabled()).toBe(true)
  expect(await button(page, 'Veröffentlichen').count()).toBe(0)
  expect(complaints).toEqual([])
})

it('reading: looks at everything, saves nothing, and sees no message of the public', async () => {
  const { page, open, complaints } = await signInAt(browser, await newAccount('reading', 'Leo'))
  expect(await page.getByRole('link', { name: /^Neue/ }).count()).toBe(0)
  await open(listPath(offerUid))
  await page.getByRole('link', { name: foreign.title ?? '' }).click()
  await page.getByRole('heading', { level: 1, name: foreign.title ?? '' }).waitFor()
  expect(await page.getByLabel('Titel', { exact: false }).first().isDisabled()).toBe(true)
  expect(await button(page, 'Speichern').isDisabled()).toBe(true)
  expect(await button(page, 'Veröffentlichen').count()).toBe(0)
  expect(await page.getByText('Neuer Eintrag').count()).toBe(0)
  expect(await page.getByRole('link', { name: /Hinweise|Konten|Protokoll/ }).count()).toBe(0)
  await page.goto(`${inject('cmsUrl')}/admin${listPath('api::suggestion.suggestion')}`)
  await page.getByText('dürfen Sie mit Ihrer Rolle nicht sehen').waitFor()
  expect(complaints).toEqual([])
})
