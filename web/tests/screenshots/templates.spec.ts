import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { allLocales, type SiteLocale } from '../../shared/utils/locales'
import { pathOf, type Place } from '../../shared/utils/paths'
import { openBrowser } from '../e2e/support/chromium'
import { arabicFonts } from '../e2e/support/fonts'
import { readRows } from '../e2e/support/templates'

const siteUrl = inject('siteUrl')
const languages: readonly SiteLocale[] = ['de', 'einfach', 'ar', 'uk']

/** What the budgets need no second time: the same templates with other content, and pages that are no template. */
const more: readonly { name: string, place: Place, query?: string, status?: number }[] = [
  { name: 'event', place: { section: 'news', slug: 'familienfest-am-beispielufer' } },
  { name: 'portrait', place: { section: 'institutions', slug: 'vaeterzentrum-beispielanker' } },
  { name: 'guide violence', place: { section: 'guides', slug: 'gewalt-zu-hause' } },
  { name: 'thanks', place: { section: 'report' }, query: '?about=/angebote&kind=page-helpful&voted=yes' },
  { name: 'outcome', place: { section: 'outcome' } },
  { name: 'not found', place: { section: 'page', slug: 'gibt-es-nicht' }, status: 404 },
]

const templates = (await readRows(inject('cmsUrl'), languages)).filter(({ locale }) => languages.includes(locale.site))
const rows = [
  ...templates.map(({ name, locale, path: address }) => ({ name, locale, address, status: 200 })),
  ...allLocales.filter(({ site }) => languages.includes(site)).flatMap(locale =>
    more.map(({ name, place, query = '', status = 200 }) =>
      ({ name, locale, address: pathOf(locale.site, place) + query, status }))),
]

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
  browser = await openBrowser(arabicFonts())
})
afterAll(() => browser.close())

describe('every template', () => {
  // One visit serves all widths and colours.
  it.concurrent.each(rows)('$name in $locale.name', async ({ name, locale, address, status }) => {
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    const answer = await page.goto(`${siteUrl}${address}`, { waitUntil: 'load' })
    expect(answer?.status()).toBe(status)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      // As tall as the page: what is fixed to an edge stands where a visitor sees it at the end.
      await page.setViewportSize({ width, height: Math.min(height, maxHeight) })
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme })
        const file = `${name.replaceAll(' ', '-')}.${locale.site}.${width}.${colorScheme}.png`
        await page.screenshot({ path: path.join(folder, file) })
      }
    }
    await page.close()
  })
})
