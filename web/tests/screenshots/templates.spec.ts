import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { SiteLocale } from '../../shared/utils/locales'
import { openBrowser } from '../e2e/support/chromium'
import { readRows } from '../e2e/support/templates'

const siteUrl = inject('siteUrl')
const languages: readonly SiteLocale[] = ['de', 'einfach', 'ar', 'uk']
const rows = (await readRows(inject('cmsUrl'), languages)).filter(({ locale }) => languages.includes(locale.site))

/** A phone, a tablet, a desk; in CSS pixels. */
const widths = [360, 768, 1280]
const schemes = ['light', 'dark'] as const
/** What is longer is cut: nobody looks at a picture of a whole directory. In CSS pixels. */
const maxHeight = 6000

const folder = path.resolve(import.meta.dirname, '..', '.screenshots')

let browser: Browser
beforeAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(schemes)('in %s colours', (colorScheme) => {
  it.each(rows)('$name in $locale.name', async ({ name, locale, path: address }) => {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      const answer = await page.goto(`${siteUrl}${address}`, { waitUntil: 'load' })
      expect(answer?.status()).toBe(200)
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      // As tall as the page: what is fixed to an edge stands where a visitor sees it at the end.
      await page.setViewportSize({ width, height: Math.min(height, maxHeight) })
      const file = `${name.replaceAll(' ', '-')}.${locale.site}.${width}.${colorScheme}.png`
      await page.screenshot({ path: path.join(folder, file) })
    }
    await context.close()
  })
})
