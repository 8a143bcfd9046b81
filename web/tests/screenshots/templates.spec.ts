import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, inject, it } from 'vitest'
import { allLocales, type SiteLocale } from '../../shared/utils/locales'
import { pathOf, type Place } from '../../shared/utils/paths'
import { openBrowser } from '../e2e/support/chromium'
import { arabicFonts } from '../e2e/support/fonts'
import { readRows } from '../e2e/support/templates'
import { readChoice } from './choice'
import { createProgress } from './progress'

const siteUrl = inject('siteUrl')
const { languages, only, widths, isMissingOnly } = readChoice(process.env)

/** What the budgets need no second time: the same templates with other content, and pages that are no template. */
const more: readonly { name: string, place: Place, query?: string, status?: number }[] = [
  { name: 'event', place: { section: 'news', slug: 'familienfest-am-beispielufer' } },
  { name: 'portrait', place: { section: 'institutions', slug: 'vaeterzentrum-beispielanker' } },
  { name: 'guide violence', place: { section: 'guides', slug: 'gewalt-zu-hause' } },
  { name: 'thanks', place: { section: 'report' }, query: '?about=/angebote&kind=page-helpful&voted=yes' },
  { name: 'outcome', place: { section: 'outcome' } },
  { name: 'not found', place: { section: 'page', slug: 'gibt-es-nicht' }, status: 404 },
]

const isChosen = ({ name, locale }: { name: string, locale: { site: SiteLocale } }) =>
  languages.includes(locale.site) && (only.length === 0 || only.includes(name))

const rows = [
  ...(await readRows(inject('cmsUrl'), languages)).map(({ name, locale, path: address }) => ({ name, locale, address, status: 200 })),
  ...allLocales.flatMap(locale => more.map(({ name, place, query = '', status = 200 }) =>
    ({ name, locale, address: pathOf(locale.site, place) + query, status }))),
].filter(isChosen)
for (const name of only) if (!rows.some(row => row.name === name)) throw new Error(`There is no template "${name}"`)

const schemes = ['light', 'dark'] as const
/** What is longer is cut: nobody looks at a picture of a whole directory. In CSS pixels. */
const maxHeight = 6000

const folder = path.resolve(import.meta.dirname, '..', '.screenshots')

const picturesOf = ({ name, locale }: (typeof rows)[number]) => widths.flatMap(width => schemes.map(scheme => ({
  width, scheme, file: path.join(folder, `${name.replaceAll(' ', '-')}.${locale.site}.${width}.${scheme}.png`),
})))
const isWanted = ({ file }: { file: string }) => !isMissingOnly || !existsSync(file)

const progress = createProgress(rows.flatMap(picturesOf).filter(isWanted).length)

let browser: Browser
beforeAll(async () => {
  if (!isMissingOnly && only.length === 0) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  browser = await openBrowser(arabicFonts())
})
afterAll(async () => {
  await browser.close()
  progress.end()
})

/** As tall as the page: what is fixed to an edge stands where a visitor sees it at the end. */
const fit = async (page: Page, width: number) => {
  await page.setViewportSize({ width, height: 900 })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(height, maxHeight) })
}

// One visit serves all widths and colours.
it.concurrent.for(rows)('$name in $locale.name', async (row, { expect }) => {
  const pictures = picturesOf(row).filter(isWanted)
  if (pictures.length === 0) return
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  try {
    const answer = await page.goto(`${siteUrl}${row.address}`, { waitUntil: 'load' })
    expect.soft(answer?.status(), row.address).toBe(row.status)
    let fitted = 0
    for (const { width, scheme, file } of pictures) {
      try {
        if (fitted !== width) await fit(page, width)
        fitted = width
        await page.emulateMedia({ colorScheme: scheme })
        await page.screenshot({ path: file })
        progress.took()
      } catch (error) {
        progress.failed(path.basename(file), error)
        expect.soft(error, file).toBeUndefined()
      }
    }
  } catch (error) {
    for (const { file } of pictures) progress.failed(path.basename(file), error)
    throw error
  } finally {
    await page.close()
  }
})
