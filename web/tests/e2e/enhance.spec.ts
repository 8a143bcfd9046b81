import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from './support/chromium'
import { visit } from './support/visit'

const siteUrl = inject('siteUrl')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('closes the menu with Escape, which gives the focus back, and with a tap beside it', async () => {
  const { page, context } = await visit(browser, `${siteUrl}/`)
  const menu = page.locator('header details.drop').first()
  await menu.locator('summary').click()
  await menu.locator('a').first().focus()
  await page.keyboard.press('Escape')
  expect(await menu.getAttribute('open')).toBeNull()
  expect(await menu.locator('summary').evaluate(summary => summary === document.activeElement)).toBe(true)
  await menu.locator('summary').click()
  await page.locator('main').click({ position: { x: 5, y: 300 } })
  expect(await menu.getAttribute('open')).toBeNull()
  await context.close()
})

it('keeps the script in the browser for good: its name changes with its content', async () => {
  const html = await (await fetch(siteUrl)).text()
  const src = /<script type="module" src="(\/enhance\/main\.[\w-]+\.js)"/.exec(html)?.[1]
  const { headers } = await fetch(`${siteUrl}${src}`)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})
