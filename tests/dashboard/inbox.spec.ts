import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminCall, newAccount } from './support/admin.ts'
import { openBrowser, signInAt, type Dashboard } from './support/dashboard.ts'

let browser: Browser
let dashboard: Dashboard
beforeAll(async () => {
  browser = await openBrowser()
  dashboard = await signInAt(browser, await newAccount('coordination'))
})
afterAll(() => browser.close())

it('makes a draft of what is missing, shows the report beside it, closes it, and takes that back', async () => {
  const { page, open, complaints } = dashboard
  const text = 'Vorlesepaten Weststadt\nTelefon 0551 400 778'
  await adminCall('POST', '/content-manager/collection-types/api::suggestion.suggestion', { kind: 'missing-offer', text })
  await open('/buendnis/hinweise?suche=Vorlesepaten')
  await page.getByRole('link', { name: 'Ein Angebot fehlt' }).click()
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click()
  await page.getByRole('link', { name: 'Vorlesepaten Weststadt' }).waitFor()

  await page.getByLabel('Antwort an die Person').fill('Danke, das kommt auf die Website.')
  await page.getByRole('button', { name: 'Übernommen', exact: true }).click()
  await page.getByRole('button', { name: /^Letzten Schritt zurücknehmen \(war: in Bearbeitung\)/ }).click()
  await page.getByRole('button', { name: 'Übernommen', exact: true }).waitFor()
  expect(await page.getByLabel('Antwort an die Person').inputValue()).toBe('Danke, das kommt auf die Website.')

  await page.getByRole('link', { name: 'Vorlesepaten Weststadt' }).click()
  await page.getByRole('link', { name: /^Angelegt aus/ }).waitFor()
  expect(await page.locator('input[name="title"]').inputValue()).toBe('Vorlesepaten Weststadt')
  expect(complaints).toEqual([])
})
