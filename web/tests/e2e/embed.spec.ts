import { createServer } from 'node:http'
import { once } from 'node:events'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './support/chromium'
import { attributes, readHtml } from './support/html'

/** Lists on other websites: a website of another origin, with what its owner copied. */

const siteUrl = inject('siteUrl')
const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** What stands in the two fields to copy from. */
const linesFor = async (query: string) => {
  const { text } = await readHtml(`${siteUrl}/einbetten?${query}`)
  return [...text.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, line = '']) => unescape(line))
}

let shown = ''
const host = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><html lang="de"><title>Unser Verein</title><h1>Unser Verein</h1>${shown}</html>`)
})
let hostUrl = ''
let browser: Browser
beforeAll(async () => {
  host.listen(0, '127.0.0.1')
  await once(host, 'listening')
  const address = host.address()
  hostUrl = typeof address === 'object' && address ? `http://localhost:${address.port}/` : ''
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  host.close()
})

/** Opens the other website with this in it. */
const visitHost = async (html: string, javaScriptEnabled = true): Promise<Page> => {
  shown = html
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(hostUrl, { waitUntil: 'load' })
  return page
}

const frameOf = (page: Page) => page.frameLocator('iframe')

it('one copied line shows the offers of an institution, without a script, and its links leave the frame', async () => {
  const { text } = await readHtml(`${siteUrl}/institutionen`)
  const [slug] = attributes(text, /<a [^>]*href="\/institutionen\/[a-z0-9-]+"[^>]*>/g, 'href').map(href => href.split('/').at(-1))
  const [plain = ''] = await linesFor(`institution=${slug}&count=3&lang=de`)
  expect(plain).toMatch(/^<iframe [^\n]*><\/iframe>$/)
  const page = await visitHost(plain, false)
  const links = frameOf(page).locator('.embedded__list a')
  expect(await links.count()).toBeGreaterThan(0)
  expect(await links.count()).toBeLessThanOrEqual(3)
  for (const link of await frameOf(page).locator('a').all()) {
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual(['_blank', 'noopener'])
  }
  await page.context().close()
})

it('the frame becomes as high as its list, in the language and colours that were chosen, and stores nothing', async () => {
  const [, fitting = ''] = await linesFor('topic=geld&count=5&lang=ar&look=dark')
  const page = await visitHost(fitting.replace(/height="\d+"/, 'height="150"'))
  await frameOf(page).locator('main').waitFor()
  const html = frameOf(page).locator('html')
  expect([await html.getAttribute('lang'), await html.getAttribute('dir'), await html.getAttribute('data-look')]).toEqual(['ar', 'rtl', 'dark'])
  await expect.poll(() => page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0)).toBeGreaterThan(400)
  const [frame, content] = [page.locator('iframe'), frameOf(page).locator('main')]
  expect(Math.abs((await frame.boundingBox())?.height ?? 0) - ((await content.boundingBox())?.height ?? 0)).toBeLessThan(3)
  await page.setViewportSize({ width: 800, height: 800 })
  const wide = async () => ((await frame.boundingBox())?.height ?? 0) - ((await content.boundingBox())?.height ?? 0)
  await expect.poll(async () => Math.abs(await wide())).toBeLessThan(3)
  expect(await page.context().cookies()).toEqual([])
  const inside = page.frames()[1]
  const stored = await inside?.evaluate(async () =>
    [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])
  expect(stored).toEqual([0, 0, 0])
  const { violations } = await new AxeBuilder({ page }).include('iframe').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
  await page.context().close()
})

it('the same list comes as plain HTML for another server or its script, and from no unknown address', async () => {
  const [plain = '', , address = ''] = await linesFor('topic=geld&count=3&lang=en')
  expect(address).toBe(`${siteUrl}/embed/en.html?topic=geld&count=3`)
  const page = await visitHost(plain, true)
  const titles = await frameOf(page).locator('.embedded__list h2').allTextContents()
  const html = await page.evaluate(url => fetch(url).then(answer => answer.text()), address)
  expect(html).not.toMatch(/<(script|style|img|html)/)
  await page.setContent(html)
  expect((await page.locator('section[lang=en] li h3').allTextContents()).map(text => text.trim())).toEqual(titles.map(text => text.trim()))
  for (const link of await page.locator('a').all()) expect(await link.getAttribute('href')).toMatch(new RegExp(`^${siteUrl}/en/`))
  await page.context().close()
  for (const other of ['en.html?topic=gibt-es-nicht', 'xx.html', 'en.xml']) {
    expect([other, (await readHtml(`${siteUrl}/embed/${other}`)).status]).toEqual([other, 404])
  }
})

describe('who may show what in a frame', () => {
  it.each(['/', '/angebote', '/einbetten', '/melden'])('%s is shown by nobody', async (path) => {
    expect((await readHtml(`${siteUrl}${path}`)).headers.get('content-security-policy')).toContain('frame-ancestors \'none\'')
  })

  it('a browser refuses a page of ours in a frame of another website', async () => {
    const page = await visitHost(`<iframe src="${siteUrl}/angebote" title="x"></iframe>`)
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/)
    await page.context().close()
  })

  it('a list may be, is found by no search engine, and names the page that counts', async () => {
    const { status, headers, text } = await readHtml(`${siteUrl}/en/embedded?topic=geld`)
    expect([status, headers.get('x-robots-tag'), headers.get('cross-origin-resource-policy')]).toEqual([200, 'noindex', 'cross-origin'])
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(attributes(text, /<link [^>]*rel="canonical"[^>]*>/g, 'href')).toEqual([`${siteUrl}/en/topics/geld`])
    expect(text.match(/<script [^>]*>/g)).toEqual([expect.stringContaining('/embed/frame.js')])
  })

  it.each(['institution=gibt-es-nicht', 'topic=gibt-es-nicht', 'institution=%22%3E%3Cb'])('%s: says where else to look', async (query) => {
    const { status, text } = await readHtml(`${siteUrl}/eingebettet?${query}`)
    expect(status).toBe(200)
    expect(text).toContain('Diese Liste gibt es nicht mehr.')
    expect(attributes(text, /<a [^>]*>/g, 'href')).toContain('/angebote')
  })
})
