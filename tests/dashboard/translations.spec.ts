import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { publicApi } from '../../cms/tests/support/api.ts'
import { translate } from '../../cms/tests/support/xliff.ts'
import { newAccount } from './support/admin.ts'
import { listPath, offerUid, openBrowser, signInAt } from './support/dashboard.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** One offer that Turkish lacks, on its way through the page. */
let documentId = ''
let title = ''

const choose = async (page: Page, field: string, option: string) => {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
  await page.keyboard.press('Escape')
}
const download = async (page: Page) => {
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Herunterladen' }).click()
  return readFile(await (await arrives).path(), 'utf8')
}
const upload = async (page: Page, name: string, content: string) =>
  page.getByLabel('Datei mit übersetzten Texten').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
const table = (page: Page, name: string) => page.getByRole('grid', { name, exact: true })

it('translation: a table goes out and comes back, a machine fills the rest, wrong files are told apart', async () => {
  const { page, open, complaints } = await signInAt(browser, await newAccount('translation', 'Tamara'))
  await open('/buendnis/uebersetzungen')
  await choose(page, 'Sprachen', 'Türkisch')
  await choose(page, 'Arten', 'Angebot')
  await choose(page, 'Form', 'Tabelle (CSV), für Excel')
  const [head, ...lines] = (await download(page)).split('\r\n')
  const cells = (line: string) => line.slice(1, -1).split('";"')
  const [key = '', , , name = ''] = cells(lines[0] ?? '')
  title = name
  documentId = /[a-z0-9]{24}/.exec(key)?.[0] ?? ''
  const own = lines.filter((line) => line.includes(documentId)).map((line) => {
    const [, , , , field, german = ''] = cells(line)
    return line.replace(/""$/, `"${field === 'Was ist der erste Schritt?' ? german : `TR ${german}`}"`)
  })

  await upload(page, 'falsch.pdf', '%PDF-1.7')
  await page.getByText('„falsch.pdf“ geht so nicht.').waitFor()
  await page.getByText('Das ist eine PDF-Datei.', { exact: false }).waitFor()
  await upload(page, 'zurück.csv', [head, ...own].join('\r\n'))
  await table(page, 'Wird nicht übernommen').getByText('Da steht noch der deutsche Text.').waitFor()
  expect(await table(page, 'Wird übernommen').getByText(title).count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: /^\d+ Texte übernehmen$/ }).click()
  await page.getByText('Sie stehen in den Entwürfen.', { exact: false }).waitFor()
  await table(page, 'Nicht übernommen').getByText('Was ist der erste Schritt?').waitFor()

  await open(`${listPath(offerUid)}/${documentId}?plugins[i18n][locale]=tr`)
  expect(await page.getByLabel('Titel', { exact: false }).first().inputValue()).toBe(`TR ${title}`)
  await page.getByRole('button', { name: 'Maschinell vorschlagen' }).click()
  await page.getByText('Im Entwurf steht jetzt maschinell: Was ist der erste Schritt?', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Im Formular zeigen' }).click()
  await page.getByRole('button', { name: 'Gelesen und geprüft' }).waitFor()
  expect(await page.getByLabel('Was ist der erste Schritt?', { exact: false }).first().inputValue()).toMatch(/^tr /)
  expect(complaints).toEqual([])
})

it('coordination: a translator mends what a machine wrote, and it is public at once', async () => {
  const { page, open, complaints } = await signInAt(browser, await newAccount('coordination', 'Kora'))
  await open('/buendnis/uebersetzungen')
  await choose(page, 'Sprachen', 'Türkisch')
  for (const state of ['Was fehlt', 'Was veraltet ist', 'Was eine Maschine übersetzt hat']) await page.getByLabel(state).click()
  const file = await download(page)
  await upload(page, 'zurück.xlf', translate(file, documentId, (source) => `Önce: ${source}`))
  await page.getByLabel('Gleich veröffentlichen', { exact: false }).click()
  await page.getByRole('button', { name: 'Einen Text übernehmen' }).click()
  await page.getByText('Ein Text ist übernommen, eine Übersetzung veröffentlicht.').waitFor()
  const offer = await publicApi(inject('cmsUrl')).one(`/offers/${documentId}?locale=tr`)
  expect(offer.title).toBe(`TR ${title}`)
  expect(String(offer.firstStep)).toMatch(/^Önce: /)
  expect(complaints).toEqual([])
})
