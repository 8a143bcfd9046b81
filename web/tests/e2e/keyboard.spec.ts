import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from './support/chromium'
import { readRows } from './support/templates'
import { visit } from './support/visit'

const siteUrl = inject('siteUrl')
const rows = (await readRows(inject('cmsUrl')))
  .filter(({ name, locale }) => ['home', 'offers', 'offer'].includes(name) && ['de', 'ar'].includes(locale.site))

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** What has the focus: how it is named, where it is, and whether anything shows that it has it. */
const readFocus = (page: Page) => page.evaluate(() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const { top, bottom, width, height } = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
  return {
    name: element.textContent?.trim().slice(0, 40) || element.getAttribute('aria-label') || element.tagName,
    href: element.getAttribute('href'),
    inView: bottom > 0 && top < innerHeight && width > 0 && height > 0,
    shown: ring || style.boxShadow !== 'none',
  }
})

const longestWay = 150

it.each(rows)('reaches everything on $name in $locale.name with the keyboard and shows where it is', async ({ path }) => {
  const { page, context } = await visit(browser, `${siteUrl}${path}`)
  const visited: string[] = []
  for (let step = 0; step < longestWay; step += 1) {
    await page.keyboard.press('Tab')
    const focus = await readFocus(page)
    if (!focus) break
    expect(focus, `${focus.name} after ${visited.length} steps`).toMatchObject({ inView: true, shown: true })
    visited.push(focus.href ?? focus.name)
  }
  const expected = await page.evaluate(() =>
    [...document.querySelectorAll('main a[href], main button, main select, main summary')]
      .filter(element => element.checkVisibility()).length)
  expect(visited[0]).toBe('#main')
  expect(visited.length).toBeGreaterThan(expected)
  await context.close()
})

it('jumps over the header to the content', async () => {
  const { page, context } = await visit(browser, `${siteUrl}/angebote`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  await context.close()
})

it('works without JavaScript: menu, filter, search, way to an offer and to the telephone', async () => {
  const { page, context } = await visit(browser, `${siteUrl}/angebote`, false)
  await page.locator('main details summary').first().click()
  await page.locator('main form select[name="childAge"]').selectOption('3')
  await page.locator('main form input[name="free"]').check()
  await page.locator('main form [type="submit"]').first().click()
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('childAge'), searchParams.get('free')]).toEqual(['3', 'true'])
  const all = await page.locator('main h2').first().textContent()
  await page.locator('main ul a[href*="childAge"]').first().click()
  expect(new URL(page.url()).searchParams.getAll('free')).toEqual([])
  expect(await page.locator('main h2').first().textContent()).not.toBe(all)
  await page.locator('header input[name="q"]').fill('Kinderzuschlag')
  await page.locator('header input[name="q"]').press('Enter')
  expect(new URL(page.url()).pathname).toBe('/suche')
  expect(await page.locator('main ol h2 a[href="/angebote/kinderzuschlag"]').count()).toBe(1)
  await page.goto(`${siteUrl}/angebote`)
  await page.locator('header details summary').first().click()
  expect(await page.locator('header details[open] a').first().isVisible()).toBe(true)
  await page.goto(`${siteUrl}/hilfe-jetzt`)
  expect(await page.locator('main .help-lines a[href="tel:110"]').first().isVisible()).toBe(true)
  await page.goto(`${siteUrl}/angebote`)
  await page.locator('main article a, main li a, main h2 a, main h3 a').first().click()
  expect(await page.locator('main h1').count()).toBe(1)
  await context.close()
})
