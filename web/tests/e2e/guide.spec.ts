import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { mayKeepTicks } from '../../shared/guide-ticks'
import { openBrowser } from './support/chromium'
import { visit } from './support/visit'

const siteUrl = inject('siteUrl')
const TopicSchema = z.object({ slug: z.string(), icon: z.string().nullable() })
const ListSchema = z.object({ data: z.array(z.object({ slug: z.string(), topics: z.array(TopicSchema) })) })
const { data: guides } = ListSchema.parse(await (await fetch(`${inject('cmsUrl')}/api/guides`)).json())
const slug = guides.find(({ topics }) => mayKeepTicks(topics))?.slug
const dangerous = guides.find(({ topics }) => !mayKeepTicks(topics))?.slug
const german = `${siteUrl}/erste-schritte/${slug}`
const arabic = `${siteUrl}/ar/first-steps/${slug}`

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const boxes = (page: Page) => page.locator('.step input[type="checkbox"]')
const readKept = (page: Page) => page.evaluate(() => Object.entries(localStorage))

it('is a plain list of steps without the script, each with its words behind a title', async () => {
  const { page, context } = await visit(browser, german, false)
  const steps = page.locator('ol.steps > li')
  expect(await steps.count()).toBeGreaterThan(1)
  expect(await page.locator('.step__tick, .progress').filter({ visible: true }).count()).toBe(0)
  const second = steps.nth(1)
  expect(await second.locator('.prose').isVisible()).toBe(false)
  await second.locator('summary').click()
  expect(await second.locator('.prose').isVisible()).toBe(true)
  await context.close()
})

it.each([german, arabic])('keeps ticks on this phone from the first tick on, until they are cleared (%s)', async (url) => {
  const { page, context } = await visit(browser, url)
  expect(await readKept(page)).toEqual([])
  await boxes(page).first().focus()
  await page.keyboard.press('Space')
  expect(await page.locator('.progress [role="status"]').textContent()).toMatch(/1.*\d|\d.*1/)
  expect(await readKept(page)).toHaveLength(1)

  await page.reload()
  expect(await boxes(page).first().isChecked()).toBe(true)
  expect(await boxes(page).nth(1).isChecked()).toBe(false)
  // Whoever comes back goes on where they stopped.
  expect(await page.locator('.step').first().locator('details').getAttribute('open')).toBeNull()
  expect(await page.locator('.step').nth(1).locator('details').getAttribute('open')).not.toBeNull()

  await page.locator('.progress button').click()
  expect(await boxes(page).first().isChecked()).toBe(false)
  expect(await boxes(page).first().evaluate(box => box === document.activeElement)).toBe(true)
  expect(await readKept(page)).toEqual([])
  await context.close()
})

it('forgets everything with the last tick', async () => {
  const { page, context } = await visit(browser, german)
  await boxes(page).first().check()
  await boxes(page).first().uncheck()
  expect(await readKept(page)).toEqual([])
  await context.close()
})

it('has no boxes and keeps nothing where a guide is about violence', async () => {
  const { page, context } = await visit(browser, `${siteUrl}/erste-schritte/${dangerous}`)
  expect(await page.locator('.step').count()).toBeGreaterThan(1)
  expect(await page.locator('guide-ticks, input[type="checkbox"]').count()).toBe(0)
  await page.locator('.step summary').nth(1).click()
  expect(await readKept(page)).toEqual([])
  await context.close()
})

it('opens the step that an address points at', async () => {
  const { page, context } = await visit(browser, german)
  const id = await page.locator('.step').nth(1).getAttribute('id')
  await page.goto(`${german}#${id}`)
  expect(await page.locator('.step').nth(1).locator('.prose').isVisible()).toBe(true)
  await context.close()
})

it('prints every step open, with an empty box and without the buttons of the screen', async () => {
  const { page, context } = await visit(browser, german)
  await boxes(page).first().check()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.step .prose').filter({ visible: true }).count()).toBe(await page.locator('.step').count())
  expect(await page.locator('.step__tick, .progress').filter({ visible: true }).count()).toBe(0)
  const [line, color] = await page.locator('.step__number').first().evaluate((element) => {
    const { borderTopStyle, backgroundColor } = getComputedStyle(element)
    return [borderTopStyle, backgroundColor]
  })
  expect([line, color]).toEqual(['solid', 'rgba(0, 0, 0, 0)'])
  await context.close()
})
