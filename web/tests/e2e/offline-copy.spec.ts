import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pathOf } from '../../shared/utils/paths'
import { accessibilityFindings } from './support/accessibility'
import { openBrowser } from './support/chromium'
import { readDirectory } from './support/directory'

const siteUrl = inject('siteUrl')
/** For what the page does by itself; in milliseconds. */
const patience = { timeout: 20_000 }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const stored = (page: Page) => page.evaluate(async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  values: localStorage.length + sessionStorage.length,
  databases: (await indexedDB.databases()).length,
}))
const nothing = { caches: [], workers: 0, values: 0, databases: 0 }

const managePath = (site: 'de' | 'ar') => pathOf(site, { section: 'offline' })

const open = async (site: 'de' | 'ar'): Promise<{ context: BrowserContext, page: Page }> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(`${siteUrl}${managePath(site)}`)
  await page.locator('[data-part="keep"]').waitFor()
  return { context, page }
}

const keep = async (page: Page) => {
  await page.locator('[data-part="keep"]').click()
  await page.locator('[data-part="remove"]').waitFor()
}

describe.each(['de', 'ar'] as const)('the copy on the phone (%s)', (site) => {
  let context: BrowserContext
  let page: Page
  const go = (target: string) => page.goto(`${siteUrl}${target}`)
  const inReader = () => page.locator('offline-reader [data-part="copy"]').waitFor()

  beforeAll(async () => {
    ({ context, page } = await open(site))
  })
  afterAll(() => context.close())

  it('stores nothing before the tap, and says how much it is', async () => {
    expect(await stored(page)).toEqual(nothing)
    await expect.poll(() => page.locator('[data-part="size"]').innerText(), patience).toMatch(/\d/)
    expect(await page.locator('[data-part="unable"]').isVisible()).toBe(false)
    expect(await accessibilityFindings(page)).toEqual([])
  })

  it('is kept after the tap, names its day, and nothing of later visits is added', async () => {
    await keep(page)
    const before = await stored(page)
    expect(before).toEqual({ caches: ['buendnis-offline'], workers: 1, values: 0, databases: 0 })
    expect(await page.locator('[data-part="day"]').innerText()).toMatch(/20\d\d/)
    expect(await accessibilityFindings(page)).toEqual([])
    const keys = () => page.evaluate(async () =>
      (await (await caches.open('buendnis-offline')).keys()).map(({ url }) => new URL(url).pathname).sort())
    const kept = await keys()
    await go(pathOf(site, { section: 'offers' }))
    expect(await page.locator('offline-reader').count()).toBe(0)
    expect(await keys()).toEqual(kept)
    expect(kept.filter(name => !/^\/(_nuxt|enhance|offline)\/|^\/(ar\/)?offline$|^\/favicon\.svg$/.test(name))).toEqual([])
  })

  it('is there without a network, on pages never visited: all of it, a topic, a word, an offer', async () => {
    await context.setOffline(true)
    const { directory } = await readDirectory(site, false)
    await go(pathOf(site, { section: 'news' }))
    await inReader()
    expect(await page.locator('[data-part="day"]').innerText()).toMatch(/20\d\d/)
    expect(await page.locator('html').getAttribute('dir')).toBe(site === 'ar' ? 'rtl' : 'ltr')
    expect(await page.locator('[data-part="view"] .line-list').last().locator('li').count()).toBe(directory.offers.length)
    expect(await accessibilityFindings(page)).toEqual([])

    const topic = directory.topics.find(({ slug }) => directory.offers.some(({ topics }) => topics.includes(slug)))
    await go(pathOf(site, { section: 'topics', slug: topic?.slug ?? '' }))
    await inReader()
    expect(await page.locator('h1').innerText()).toBe(topic?.name)
    expect(await page.locator('.card').count())
      .toBe(directory.offers.filter(({ topics }) => topics.includes(topic?.slug ?? '')).length)
    expect(await accessibilityFindings(page)).toEqual([])

    await page.locator('#site-search').fill(site === 'de' ? 'muetter' : 'Unterhaltsvorschuss')
    await page.locator('#site-search').press('Enter')
    await page.waitForURL(/q=/)
    await inReader()
    expect(await page.locator('.hits .card').count()).toBeGreaterThan(0)
    await page.locator('.hits .card a').first().click()
    await page.waitForURL(/(angebote|offers)\//)
    await inReader()
    expect(await page.locator('.sentences section').count()).toBe(3)
    expect(await accessibilityFindings(page)).toEqual([])
  })

  it('has numbers that can be tapped', async () => {
    await go(pathOf(site, { section: 'help' }))
    await inReader()
    expect(await page.locator('a[href="tel:112"]').count()).toBe(1)
    expect(await accessibilityFindings(page)).toEqual([])
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
  })

  it('goes out of the way as soon as there is a network', async () => {
    await context.setOffline(false)
    await go(pathOf(site, { section: 'news' }))
    expect(await page.locator('offline-reader').count()).toBe(0)
  })

  it('is deleted without a network, too, and leaves nothing', async () => {
    await context.setOffline(true)
    await go(managePath(site))
    await page.locator('[data-part="remove"]').click()
    await page.locator('[data-part="keep"]').waitFor()
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0)
    expect(await stored(page)).toEqual(nothing)
    await context.setOffline(false)
    await go(managePath(site))
    expect(await stored(page)).toEqual(nothing)
  })
})

it('keeps what is about violence only where the box is ticked', async () => {
  const { context, page } = await open('de')
  const hasTopic = async () => {
    await page.goto(`${siteUrl}/offline-kopie`)
    await page.locator('offline-reader [data-part="copy"]').waitFor()
    return (await page.locator('a[href="/themen/gewalt"]').count()) > 0
  }
  await keep(page)
  expect(await hasTopic()).toBe(false)
  await page.goto(`${siteUrl}/offline`)
  await page.locator('[data-part="full"]').check()
  await page.locator('[data-part="refresh"]').click()
  await expect.poll(() => page.locator('[data-part="status"]').innerText(), patience).toContain('Fertig')
  expect(await hasTopic()).toBe(true)
  await context.close()
})

it('says when the site has something newer, and an old copy asks for a new one', async () => {
  const { context, page } = await open('de')
  await keep(page)
  await page.reload()
  await page.locator('[data-part="remove"]').waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('[data-part="newer"]').isVisible()).toBe(false)
  // As if it had been kept two months ago, when another entry stood there.
  await page.evaluate(async () => {
    const cache = await caches.open('buendnis-offline')
    const answer = await cache.match('/offline/data')
    const date = new Date(Date.now() - 60 * 86_400_000).toUTCString()
    await cache.put('/offline/data', new Response(await answer?.text(), { headers: { date, etag: 'W/"older"' } }))
  })
  await page.reload()
  await page.locator('[data-part="newer"]').waitFor()
  await context.setOffline(true)
  await page.goto(`${siteUrl}/angebote`)
  await page.locator('offline-reader [data-part="old"]').waitFor()
  await context.setOffline(false)
  await page.goto(`${siteUrl}/offline`)
  await page.locator('[data-part="newer"]').waitFor()
  await page.locator('[data-part="refresh"]').click()
  await page.locator('[data-part="newer"]').waitFor({ state: 'hidden' })
  await context.close()
})

it('keeps the older copy when a newer one cannot be loaded', async () => {
  const { context, page } = await open('de')
  await keep(page)
  await context.setOffline(true)
  await page.locator('[data-part="refresh"]').click()
  await expect.poll(() => page.locator('[data-part="status"]').innerText(), patience).toContain('nicht geklappt')
  await page.goto(`${siteUrl}/angebote`)
  await page.locator('offline-reader [data-part="copy"]').waitFor()
  await context.close()
})

it('says without a script, and on a phone without a copy, what is missing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${siteUrl}/offline`)
  expect(await page.locator('[data-part="unable"]').isVisible()).toBe(true)
  expect(await page.locator('[data-part="keep"]').isVisible()).toBe(false)
  await page.goto(`${siteUrl}/offline-kopie`)
  expect(await page.locator('[data-part="none"]').isVisible()).toBe(true)
  await context.close()
})

it('makes nothing anew when a deleted copy is asked for', async () => {
  const { context, page } = await open('de')
  await keep(page)
  await page.goto(`${siteUrl}/offline`)
  await page.locator('[data-part="remove"]').click()
  await page.locator('[data-part="keep"]').waitFor()
  await context.setOffline(true)
  await page.goto(`${siteUrl}/angebote`).catch(() => undefined)
  await context.setOffline(false)
  await page.goto(`${siteUrl}/offline`)
  expect(await stored(page)).toEqual(nothing)
  await context.close()
})
