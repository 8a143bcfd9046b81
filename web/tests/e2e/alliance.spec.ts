import ICAL from 'ical.js'
import type { Browser } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { allLocales } from '../../shared/utils/locales'
import { pathOf } from '../../shared/utils/paths'
import { openBrowser } from './support/chromium'
import { attributes, readHtml } from './support/html'
import { visit } from './support/visit'

const siteUrl = inject('siteUrl')

/** The dates of an event from one on, as the page writes them: `2026-11-23T16:30`. */
const datesFrom = (component: ICAL.Component, first: string, count: number): string[] => {
  const dates: string[] = []
  const iterator = new ICAL.Event(component).iterator()
  for (let date = iterator.next(); date && dates.length < count; date = iterator.next()) {
    const written = date.toString().slice(0, 16)
    if (written >= first) dates.push(written)
  }
  return dates
}

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

it('hands out a position paper as a PDF that can be read aloud, and says how big it is', async () => {
  const { page, context } = await visit(browser, `${siteUrl}/positionspapiere/kinderbetreuung-in-randzeiten`, false)
  const link = page.locator('main a[type="application/pdf"]')
  const answer = await fetch(new URL(await link.getAttribute('href') ?? '', siteUrl))
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(await link.innerText()).toBe(`Als PDF herunterladen (${Math.round(bytes.length / 1000)} KB)`)
  const pdf = await getDocumentProxy(bytes)
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  expect((await pdf.getMetadata()).info).toMatchObject({ Title: await page.locator('h1').innerText(), Language: 'de' })
  await context.close()
})

it('links to a post on Instagram and loads nothing from there', async () => {
  const { page, context, foreign } = await visit(browser, `${siteUrl}/neuigkeiten/fachtag-betreuung-in-randzeiten`)
  const link = page.locator('main a', { hasText: 'Instagram' })
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/instagram\.example\//)
  expect(await link.getAttribute('rel')).toBe('external noreferrer')
  expect(await page.locator('main :is(iframe, script, img[src*="instagram"])').count()).toBe(0)
  expect(foreign).toEqual([])
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

it('hands out when an offer takes place, and whom to ask, in every language', async () => {
  const follow = await readHtml(`${siteUrl}/ar/news`)
  const [events = ''] = attributes(follow.text, /<a [^>]*href="\/feeds\/[^"]*"[^>]*>/g, 'href').filter(href => href.endsWith('.ics'))
  const subscribed = await fetch(`${siteUrl}${events}`)
  expect(subscribed.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(new ICAL.Component(ICAL.parse(await subscribed.text())).getAllSubcomponents('vevent').length).toBeGreaterThan(0)
  for (const { site } of allLocales) {
    const path = pathOf(site, { section: 'offers', slug: 'atempause-offene-gruppe' })
    const { text } = await readHtml(`${siteUrl}${path}`)
    const fileOf = async (type: string) => {
      const [href = ''] = attributes(text, new RegExp(`<a [^>]*type="${type}"[^>]*>`, 'g'), 'href')
      const answer = await fetch(`${siteUrl}${href}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
      return new ICAL.Component(ICAL.parse(await answer.text()))
    }
    const event = (await fileOf('text/calendar')).getFirstSubcomponent('vevent')
    expect([event?.getFirstPropertyValue('url'), event?.getFirstPropertyValue('summary')])
      .toEqual([`${siteUrl}${path}`, /<h1[^>]*>\s*([^<]*?)\s*</.exec(text)?.[1]])
    const shown = attributes(text, /<time [^>]*>/g, 'datetime')
    const dates = event ? datesFrom(event, shown[0] ?? '', shown.length) : []
    expect(dates).toEqual(shown)
    expect((await fileOf('text/vcard')).getFirstPropertyValue('version')).toBe('3.0')
  }
})

it('puts nothing about violence into calendars and address books', async () => {
  const { text } = await readHtml(`${siteUrl}/angebote/schutz-und-wohnen-beispielzuflucht`)
  expect(text).not.toMatch(/\.(?:ics|vcf)"/)
  expect((await readHtml(`${siteUrl}/institutionen/schutzhaus-beispielzuflucht`)).text).not.toContain('.vcf"')
  const paths = [
    '/calendar/de/offers/schutz-und-wohnen-beispielzuflucht.ics', '/contacts/de/offers/schutz-und-wohnen-beispielzuflucht.vcf',
    '/contacts/de/institutions/schutzhaus-beispielzuflucht.vcf', '/contacts/xx/institutions/familienzentrum-musterhof.vcf',
    '/contacts/de/offers/wohngeld.vcf', '/contacts/de/offers/gibt-es-nicht.vcf', '/calendar/de/offers/gibt-es-nicht.ics',
  ]
  for (const path of paths) expect([path, (await fetch(`${siteUrl}${path}`)).status]).toEqual([path, 404])
  expect((await fetch(`${siteUrl}/contacts/de/institutions/familienzentrum-musterhof.vcf`)).status).toBe(200)
})
