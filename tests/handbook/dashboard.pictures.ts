import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject, it } from 'vitest'
import { adminCaller, signInAs } from '../../cms/tests/support/accounts.ts'
import type { Entry } from '../../cms/tests/support/entries.ts'
import { siteCaller } from '../../cms/tests/support/site-caller.ts'
import { adminCall, entriesOf, newAccount, type Account } from '../dashboard/support/admin.ts'
import { listPath, offerUid, openBrowser, signInAt, type Dashboard } from '../dashboard/support/dashboard.ts'
import { takePicture } from './camera.ts'

let browser: Browser
let desk: Dashboard
let offer: Entry
let institution: Account

const entryPath = (locale: string) => `${listPath(offerUid)}/${offer.documentId}?plugins[i18n][locale]=${locale}`

beforeAll(async () => {
  browser = await openBrowser()
  const offers = await entriesOf(offerUid, '&filters[kind][$ne]=right')
  const chosen = offers.find(({ title }) => title === 'Formulare gemeinsam ausfüllen') ?? offers.find(entry => entry.institution)
  if (!chosen?.institution) throw new Error('The demo content has no offer with an institution.')
  offer = chosen

  // Work that waits: somebody wrote, and an institution handed in a change.
  await adminCall('POST', listPath('api::suggestion.suggestion'), {
    kind: 'wrong-information', text: 'Die Telefonnummer stimmt nicht mehr. Unter der alten Nummer hebt niemand ab.',
    aboutTitle: 'Kinderturnen ohne Vereinsbeitrag',
  })
  institution = await newAccount('institution', 'Ida', [chosen.institution.documentId])
  const call = adminCaller(inject('cmsUrl'), await signInAs(inject('cmsUrl'), institution))
  await call('PUT', `${listPath(offerUid)}/${offer.documentId}?locale=de`, {
    title: 'Formulare gemeinsam ausfüllen am Freitag',
    whatIsIt: 'Sie bringen den Antrag mit, wir füllen ihn zusammen aus – Zeile für Zeile.',
  })
  desk = await signInAt(browser, await newAccount('coordination', 'Kora'))
})
afterAll(() => browser.close())

it('signing in', async () => {
  const page = await browser.newPage({ viewport: { width: 900, height: 640 }, locale: 'de-DE' })
  await page.goto(`${inject('cmsUrl')}/admin/auth/login`)
  await page.getByLabel('E-Mail').waitFor()
  await takePicture(page, 'anmelden')
  await page.close()
})

it('what an institution hands in', async () => {
  const { page, open } = await signInAt(browser, institution)
  await open(entryPath('de'))
  await page.getByRole('button', { name: 'Zur Freigabe geben' }).click()
  await page.getByLabel('Ein Satz dazu').fill('Wir haben jetzt auch freitags Zeit.')
  await takePicture(page, 'zur-freigabe-geben')
  await page.getByRole('button', { name: 'Zur Freigabe geben' }).last().click()
  await page.getByText('Wartet seit').waitFor()
  await page.close()
})

it('the home page', async () => {
  const { page, open } = desk
  await open('/')
  await page.getByText('Alle Links führen zum Ziel.').waitFor()
  await page.waitForLoadState('networkidle')
  await takePicture(page, 'startseite')
})

it('a list and a form', async () => {
  const { page, open } = desk
  await open(listPath(offerUid))
  await page.getByRole('row').nth(12).waitFor()
  await page.getByRole('link', { name: 'Beratung am Küchentisch' }).waitFor()
  await page.waitForLoadState('networkidle')
  await takePicture(page, 'liste')
  await open(entryPath('de'))
  await page.getByText('Dieser Text liest sich').waitFor()
  await page.getByRole('button', { name: 'Speichern', exact: true }).waitFor()
  await takePicture(page, 'formular')
})

it('what stands beside a form', async () => {
  const { page } = desk
  const more = page.locator('aside', { hasText: 'Mehr zum Eintrag' })
  for (const name of ['Wird verwendet in', 'Verlauf']) await more.getByRole('heading', { name }).click()
  await more.getByRole('button', { name: /^Vergleichen/ }).first().waitFor()
  await takePicture(page, 'mehr-zum-eintrag', more)
})

it('a decision', async () => {
  const { page, open } = desk
  await open('/buendnis/freigaben')
  await page.getByRole('button', { name: 'Annehmen und veröffentlichen' }).waitFor()
  await takePicture(page, 'freigaben')
})

it('a text in another language', async () => {
  const { page, open } = await signInAt(browser, await newAccount('translation', 'Tamara'))
  await open(entryPath('uk'))
  await page.getByRole('button', { name: 'Speichern' }).waitFor()
  await page.getByLabel('Titel', { exact: false }).first().fill('Разом заповнюємо документи')
  await takePicture(page, 'uebersetzen')
  await page.close()
})

it('messages, checks and accounts', async () => {
  const { page, open } = desk
  await open('/buendnis/hinweise')
  await page.getByText('Die Telefonnummer stimmt nicht mehr.').first().waitFor()
  await page.getByRole('link', { name: /^Eine Angabe stimmt nicht/ }).or(page.getByText(/^Eine Angabe stimmt nicht/)).first().click()
  await page.getByRole('button', { name: 'Übernommen', exact: true }).or(page.getByRole('button', { name: /kümmere/ })).first().waitFor()
  await takePicture(page, 'hinweise')
  await open('/buendnis/pruefungen')
  await page.locator('main li h3').first().waitFor()
  await takePicture(page, 'pruefungen')
  await open('/buendnis/konten')
  await page.getByRole('button', { name: 'Einladen' }).click()
  await page.locator('main form').getByRole('textbox').first().waitFor()
  await takePicture(page, 'einladen', page.locator('main form'))
})

it('a picture with its text', async () => {
  const { page, open } = desk
  await open('/plugins/upload')
  await page.getByText('familienfest.jpg').first().click()
  await page.getByRole('textbox', { name: 'Alternativtext' }).scrollIntoViewIfNeeded()
  await takePicture(page, 'alternativtext')
})

it('translations: what there is to do, and the report on a file that came back', async () => {
  const [changed] = await entriesOf(offerUid, '&filters[title][$eq]=Beratung am Küchentisch')
  if (!changed) throw new Error('The demo content has no such offer.')
  const path = `${listPath(offerUid)}/${changed.documentId}`
  await adminCall('PUT', `${path}?locale=de`, { whatIsIt: 'Wir beraten Sie zu Geld, Anträgen und Alltag, gern bei Ihnen zu Hause.' })
  await adminCall('POST', `${path}/actions/publish?locale=de`, {})
  const { page, open } = desk
  await open('/buendnis/uebersetzungen')
  await page.getByRole('link', { name: 'Beratung am Küchentisch' }).first().waitFor()
  await takePicture(page, 'uebersetzungen')

  await page.getByRole('combobox', { name: 'Sprachen' }).click()
  await page.getByRole('option', { name: 'Türkisch' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Form' }).click()
  await page.getByRole('option', { name: 'Tabelle (CSV), für Excel' }).click()
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Herunterladen' }).click()
  const [head, ...lines] = (await readFile(await (await arrives).path(), 'utf8')).split('\r\n')
  // The first few texts come back: most of them translated, one as it was, one not yet.
  const returned = lines.slice(0, 5).map((line, index) => {
    const german = line.slice(1, -1).split('";"')[5] ?? ''
    return line.replace(/""$/, `"${index === 1 ? german : index === 3 ? '' : `Türkçe: ${german}`}"`)
  })
  await page.getByLabel('Datei mit übersetzten Texten').setInputFiles({
    name: 'texte-tr-zurück.csv', mimeType: '', buffer: Buffer.from([head, ...returned].join('\r\n')),
  })
  await page.getByText('Da steht noch der deutsche Text.').waitFor()
  await takePicture(page, 'hochladen', page.getByRole('region', { name: 'Übersetzte Texte hochladen' }))
})

it('numbers', async () => {
  const month = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format().slice(0, 7)
  const view = (locale: string, section: string, count: number, kind = 'view') => ({ month, kind, locale, section, slug: null, count })
  await siteCaller(inject('cmsUrl')).post('/api/numbers', { batch: randomUUID(), counts: [
    view('de', 'home', 412), view('de', 'offers', 655), view('uk', 'offers', 143), view('ar', 'offers', 96), view('de', 'topics', 268),
    view('uk', 'home', 88), view('de', 'search', 120, 'search'), view('de', 'search', 9, 'missed'),
  ] }, { visitor: '' })
  const { page, open } = desk
  await open('/buendnis/zahlen')
  await page.getByRole('region', { name: 'Seitenaufrufe', exact: true }).waitFor()
  await takePicture(page, 'zahlen')
})
