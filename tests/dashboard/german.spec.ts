import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newAccount } from './support/admin.ts'
import { listPath, offerUid, openBrowser, signInAt, type Dashboard } from './support/dashboard.ts'

let browser: Browser
let dashboard: Dashboard
beforeAll(async () => {
  browser = await openBrowser()
  dashboard = await signInAt(browser, await newAccount())
})
afterAll(() => browser.close())

it('greets a super admin in German, and asks no other machine', async () => {
  const { page, open, foreign, complaints } = dashboard
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  expect(await page.locator('main h1').textContent()).toContain('Kim')
  await open(listPath(offerUid))
  expect(await page.locator('main h1').textContent()).toBe('Angebot')
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
})
