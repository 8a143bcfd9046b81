import ICAL from 'ical.js'
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

it('tells in one look what became of every demand, and the way that led there', async () => {
  const { page, context } = await visit(browser, `${siteUrl}/forderungen`, false)
  const sums = await page.locator('.sums__link strong').allTextContents()
  const shown = await page.locator('main .demand').count()
  expect(sums.map(Number).reduce((sum, count) => sum + count, 0)).toBe(shown)
  expect(shown).toBe(15)
  await page.locator('.sums__link').first().click()
  expect(new URL(page.url()).hash).toBe('#met')
  const way = page.locator('#met .demand').first().locator('.way__step')
  expect(await way.locator('span').allTextContents()).toEqual(['Gefordert', 'Wird beraten', 'Erfüllt'])
  const days = await way.locator('time').evaluateAll(times => times.map(time => time.getAttribute('datetime')))
  expect([...days].sort()).toEqual(days)
  await context.close()
})

it('shows a picture in the lightest format and no wider than its place, with words for who does not see it', async () => {
  const { page, context } = await visit(browser, `${siteUrl}/neuigkeiten/familienfest-am-beispielufer`, false)
  const picture = page.locator('main .picture img')
  const shown = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const { currentSrc, alt, clientWidth, width, height } = image
    return { file: new URL(currentSrc).pathname, query: new URL(currentSrc).search, alt, clientWidth, ratio: width / height }
  })
  expect(shown.alt).toContain('Sommerfest')
  expect(shown.file).toMatch(/\/avif(640|960|1280)_/)
  expect(shown.ratio).toBeCloseTo(1600 / 1067, 1)
  const answer = await fetch(`${siteUrl}${shown.file}${shown.query}`)
  expect(answer.headers.get('content-type')).toBe('image/avif')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(60_000)
  await context.close()
})

it('hands out the event of a piece of news as a calendar file that other programs read', async () => {
  const { page, context } = await visit(browser, `${siteUrl}/neuigkeiten`, false)
  const links = await page.locator('main h2 a').evaluateAll(found => found.map(link => link.getAttribute('href') ?? ''))
  const files: string[] = []
  for (const link of links) {
    await page.goto(`${siteUrl}${link}`)
    const file = page.locator('main a[type="text/calendar"]')
    if (await file.count()) files.push(await file.getAttribute('href') ?? '')
  }
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const answer = await fetch(`${siteUrl}${file}`)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const event = new ICAL.Component(ICAL.parse(await answer.text())).getFirstSubcomponent('vevent')
    expect(event?.getFirstPropertyValue('url')).toMatch(new RegExp(`^${siteUrl}/neuigkeiten/`))
  }
  expect((await fetch(`${siteUrl}/calendar/de/gibt-es-nicht.ics`)).status).toBe(404)
  expect((await fetch(`${siteUrl}/calendar/xx/fruehstueck.ics`)).status).toBe(404)
  await context.close()
})
