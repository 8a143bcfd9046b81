import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityFindings } from './support/accessibility'
import { openBrowser } from './support/chromium'
import { startSite, type RunningSite } from './support/front'
import { readHtml } from './support/html'
import { smallMap } from './support/pmtiles'
import { visit } from './support/visit'

const kilobyte = 1024
const secret = 'schutz-und-wohnen-beispielzuflucht'
const open = 'atempause-offene-gruppe'

let browser: Browser
let site: RunningSite
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'map-'))
  await writeFile(path.join(folder, 'goettingen.pmtiles'), smallMap())
  site = await startSite(inject('cmsUrl'), {
    WEB_TILES_FILE: path.join(folder, 'goettingen.pmtiles'), WEB_TILES_ATTRIBUTION: 'Protomaps <b>',
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await rm(folder, { recursive: true })
})

const showMap = async (page: Page) => {
  await page.locator('place-map button').click()
  await page.waitForSelector('.map canvas.leaflet-tile-loaded')
  await page.waitForSelector('.map__pin')
}

/** The colour in the middle of a tile. */
const land = (page: Page) => page.locator('.map canvas.leaflet-tile-loaded').first().evaluate((canvas) => {
  if (!(canvas instanceof HTMLCanvasElement)) return []
  const { data } = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1) ?? { data: [] }
  return [...data].slice(0, 3)
})

describe('a map', () => {
  it('comes after a tap, from our own host alone, within its budget', async () => {
    const { page, context, foreign, complaints, weight } = await visit(browser, `${site.url}/angebote`)
    expect(await page.locator('link[href*="map."]').count()).toBe(0)
    await showMap(page)
    expect(await land(page)).toEqual([226, 223, 218])
    await page.waitForLoadState('networkidle')
    expect(foreign).toEqual([])
    expect(complaints).toEqual([])
    expect(weight.html).toBeLessThanOrEqual(20 * kilobyte)
    expect(weight.css).toBeLessThanOrEqual(14 * kilobyte)
    expect(weight.js).toBeLessThanOrEqual(90 * kilobyte)
    expect(weight.total).toBeLessThanOrEqual(250 * kilobyte)
    const credit = await page.locator('.leaflet-control-attribution').innerText()
    expect(credit).toContain('© OpenStreetMap')
    expect(credit).toContain('Protomaps <b>')
    await context.close()
  })

  it.each(['/angebote', '/ar/offers', `/angebote/${open}`])('can be used with the keyboard, and says what is where: %s', async (address) => {
    const { page, context, complaints } = await visit(browser, site.url + address)
    await showMap(page)
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('map')
    const pin = page.locator('.map__pin').first()
    expect(await pin.getAttribute('aria-label')).not.toBe('')
    await pin.focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.leaflet-popup-content p')
    expect(await accessibilityFindings(page, 'place-map')).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForSelector('.leaflet-popup-content p', { state: 'detached' })
    expect(complaints).toEqual([])
    await context.close()
  })

  it('is dark where the page is dark', async () => {
    const { page, context } = await visit(browser, `${site.url}/angebote`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await showMap(page)
    expect(Math.max(...await land(page))).toBeLessThan(80)
    await context.close()
  })

  it('is no button without the script', async () => {
    const { page, context } = await visit(browser, `${site.url}/angebote`, false)
    expect(await page.locator('place-map button').isVisible()).toBe(false)
    expect(await page.locator('near-by').innerText()).toBe('')
    await context.close()
  })

  it('comes in parts that a map can ask for', async () => {
    const answer = await fetch(`${site.url}/tiles/goettingen.pmtiles`, { headers: { range: 'bytes=0-6' } })
    expect([answer.status, await answer.text()]).toEqual([206, 'PMTiles'])
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('is not mentioned where the operator has none', async () => {
    for (const address of ['/angebote', `/angebote/${open}`]) {
      expect((await readHtml(inject('siteUrl') + address)).text).not.toContain('place-map')
    }
    expect((await fetch(`${inject('siteUrl')}/tiles/goettingen.pmtiles`)).status).toBe(404)
  })
})

it('never has a position of a secret place', async () => {
  const page = await readHtml(`${site.url}/angebote/${secret}`)
  expect(page.text).toContain('place__secret')
  expect(page.text).not.toMatch(/class="place" data-geo|place-map/)
  const { text } = await readHtml(`${site.url}/angebote?topic=gewalt`)
  const card = text.split('<div class="card"').find(part => part.includes(`/angebote/${secret}"`))
  expect(card).toBeDefined()
  expect(card?.startsWith(' data-geo')).toBe(false)
})

describe('how far it is', () => {
  it('is reckoned on the phone, puts the nearest first, and leaves no trace', async () => {
    const { page, context } = await visit(browser, `${inject('siteUrl')}/angebote?mode=on-site`)
    const titles = () => page.locator('main li:has(> .card) .card__title').allInnerTexts()
    const before = await titles()
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await page.locator('#near-town').selectOption({ label: 'Hann. Münden' })
    const ways = (await page.locator('[data-distance]:visible').allInnerTexts()).map(words => Number(/\d+/.exec(words)?.[0]))
    expect(ways.length).toBeGreaterThan(1)
    expect(ways).toEqual(ways.toSorted((a, b) => a - b))
    expect(await titles()).not.toEqual(before)
    expect(await page.locator('near-by [role=status]').textContent()).toContain('nach Entfernung sortiert')
    await page.locator('#near-town').selectOption('')
    expect(await titles()).toEqual(before)
    expect(await page.locator('[data-distance]:visible').count()).toBe(0)
    expect(asked).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(await context.cookies()).toEqual([])
    await context.close()
  })
})
