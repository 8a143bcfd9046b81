import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { alternatesOf } from '../../../shared/utils/alternates'
import { accessibilityFindings } from './accessibility'
import { openBrowser } from './chromium'
import type { Row } from './templates'
import { visit, type Visit } from './visit'

const siteUrl = inject('siteUrl')
const weightOf = ({ locale, name }: Row, { weight }: Visit): string => {
  const sizes = [weight.html, weight.css, weight.js, weight.total, weight.requests]
  return [locale.site.padEnd(8), name.padEnd(16), ...sizes.map(size => String(size).padStart(7))].join(' ')
}

const widthAt320 = async ({ page }: Visit): Promise<number> => {
  await page.setViewportSize({ width: 320, height: 640 })
  return page.evaluate(() => document.documentElement.scrollWidth)
}

const readHead = ({ page }: Visit) => page.evaluate(() => ({
  lang: document.documentElement.lang,
  dir: document.documentElement.dir,
  title: document.title,
  canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
  hreflangs: [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map(link => link.getAttribute('hreflang')),
  robots: document.querySelector('meta[name="robots"]')?.getAttribute('content'),
  share: ['og:image', 'og:image:width', 'og:image:height', 'og:image:alt', 'twitter:card'].map(name =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? ''),
  headings: document.querySelectorAll('h1').length,
  scripts: [...document.querySelectorAll('script')].map(script => script.outerHTML.slice(0, 100)),
}))

const readStored = ({ page, context }: Visit) => Promise.all([
  context.cookies(),
  page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]),
])

/** What holds on every page, and what a page weighs. */
export const checkPages = (rows: readonly Row[]) => {
  let browser: Browser
  const weights: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    console.log(['Bytes on a first visit, compressed:', ...weights].join('\n'))
  })

  describe.each(rows)('$name in $locale.name ($path)', (row) => {
    let seen: Visit

    beforeAll(async () => {
      seen = await visit(browser, `${siteUrl}${row.path}`)
      weights.push(weightOf(row, seen))
    })
    afterAll(() => seen.context.close())

    it('is there, in its language, with one main heading', async () => {
      const head = await readHead(seen)
      expect(seen.status).toBe(200)
      expect(head).toMatchObject({ lang: row.locale.code, dir: row.locale.dir, headings: 1, robots: row.query || row.unlisted ? 'noindex' : undefined })
      expect(head.title).not.toBe('')
    })

    it('asks nobody else, stores nothing, runs no framework, and the browser has no complaint', async () => {
      expect(seen.foreign).toEqual([])
      expect(seen.complaints).toEqual([])
      expect(await readStored(seen)).toEqual([[], [0, 0, 0]])
      const { scripts } = await readHead(seen)
      expect(scripts.filter(script => !/^<script (type="application\/ld\+json"|type="module" src="\/enhance)/.test(script))).toEqual([])
    })

    it('keeps to its budget', () => {
      for (const [part, limit] of Object.entries(row.budget)) {
        expect.soft(Reflect.get(seen.weight, part), part).toBeLessThanOrEqual(limit)
      }
    })

    it('has no finding of axe and no sideways scrolling at 320 pixels', async () => {
      expect(await accessibilityFindings(seen.page)).toEqual([])
      expect(await widthAt320(seen)).toBeLessThanOrEqual(320)
    })

    it('tells search engines one address, and other languages only where they exist', async () => {
      const { canonical, hreflangs, share } = await readHead(seen)
      expect(canonical).toMatch(new RegExp(`^${siteUrl}/`))
      expect(hreflangs).not.toContain('de-simple')
      const [picture = '', ...facts] = share
      expect(facts).toEqual(['1200', '630', expect.stringMatching(/./), 'summary_large_image'])
      // The site's, a section's, or the entry's own in the language of the page; all of them are there.
      expect(picture).toMatch(new RegExp(`^${siteUrl}/share/(\\w+-${row.locale.site}\\.png|${row.locale.site}/[a-z-]+/[a-z0-9-]+\\.png\\?v=\\w+)$`))
      const { status, headers } = await fetch(picture)
      expect([status, headers.get('content-type')]).toEqual([200, 'image/png'])
      const isOwn = canonical === `${siteUrl}${row.path}`
      if (!isOwn) expect(hreflangs).toEqual([])
      const known = alternatesOf(row.place, ['de', 'en', 'uk', 'ru', 'ar', 'fa', 'tr']).map(({ hreflang }) => hreflang)
      expect(hreflangs.filter(hreflang => !known.includes(String(hreflang)))).toEqual([])
    })
  })
}
