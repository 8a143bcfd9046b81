import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { ScheduleSchema } from '@buendnis/contract'
import { nextOfAll } from '../../shared/occurrences'
import { dayInBerlin } from '../../shared/utils/clock'
import { spokenDigits } from '../../shared/utils/spoken-digits'
import { accessibilityFindings } from './support/accessibility'
import { openBrowser } from './support/chromium'
import { attributes, readHtml } from './support/html'
import { visit } from './support/visit'

const siteUrl = inject('siteUrl')
const group = 'atempause-offene-gruppe'
const right = 'wohngeld'
const secret = 'schutz-und-wohnen-beispielzuflucht'

const OfferSchema = z.object({
  data: z.object({
    title: z.string(),
    titleInGerman: z.string(),
    whatIsIt: z.string(),
    whoIsItFor: z.string(),
    firstStep: z.string(),
    schedules: z.array(ScheduleSchema),
    validUntil: z.string().nullable(),
    contact: z.object({ phones: z.array(z.object({ number: z.string() })) }).nullable(),
    documentsToBring: z.array(z.string()),
    similar: z.array(z.object({ slug: z.string() })),
  }),
})
const read = async (slug: string, locale = 'de') => {
  const answer: unknown = await (await fetch(`${inject('cmsUrl')}/api/offers/by-slug/${slug}?locale=${locale}`)).json()
  return OfferSchema.parse(answer).data
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const open = (path: string) => visit(browser, `${siteUrl}${path}`)
describe('a group that meets', () => {
  it('names its next three real dates, from today', async () => {
    const { schedules, validUntil } = await read(group)
    const expected = nextOfAll(schedules, { from: dayInBerlin(), until: validUntil }).next
    const { text } = await readHtml(`${siteUrl}/angebote/${group}`)
    expect(expected).toHaveLength(3)
    expect(attributes(text, /<time [^>]*>/g, 'datetime')).toEqual(expected.map(({ day, opensAt }) => `${day}T${opensAt}`))
  })

  it('has one big next step that a thumb reaches on the first screen', async () => {
    const { page, context } = await open(`/angebote/${group}`)
    const box = await page.locator('.next__link').boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800)
    await context.close()
  })

  it('has a number that is seen in groups and heard digit by digit', async () => {
    const { contact } = await read(group)
    const number = contact?.phones[0]?.number ?? ''
    const { page, context } = await open(`/angebote/${group}`)
    const link = page.getByRole('link', { name: spokenDigits(number) })
    expect(await link.first().getAttribute('href')).toBe(`tel:+49${number.replace(/\D/g, '').slice(1)}`)
    expect(await page.locator('.next__link').innerText()).toContain(number)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.next__link').isVisible()).toBe(true)
    await context.close()
  })

  it('has a first sentence to send, in German, and in Arabic to understand it', async () => {
    const { text } = await readHtml(`${siteUrl}/ar/offers/${group}`)
    const letter = attributes(text, /<a [^>]*>/g, 'href').find(href => href.startsWith('mailto:') && href.includes('body=Guten'))
    const { titleInGerman } = await read(group)
    expect(new URL(letter ?? '').searchParams.get('subject')).toBe(titleInGerman)
    expect(new URL(letter ?? '').searchParams.get('body')).toContain(`„${titleInGerman}“`)
    expect(text).toMatch(/<blockquote[^>]* lang="de"[^>]*>\s*Guten Tag/)
    expect(text).toContain('مرحبًا')
  })

  it('names similar offers of others, and takes complaints about itself', async () => {
    const { similar } = await read(group)
    const { text } = await readHtml(`${siteUrl}/uk/offers/${group}`)
    const links = attributes(text, /<a [^>]*>/g, 'href')
    expect(similar.length).toBeGreaterThan(0)
    for (const { slug } of similar) expect(links).toContain(`/uk/offers/${slug}`)
    expect(links).toContain(`/uk/report?${new URLSearchParams({ kind: 'wrong-information', about: `/uk/offers/${group}` })}`)
  })
})

describe('German beside Arabic, on request', () => {
  it('is offered where there are two languages, and only there', async () => {
    const linked = async (path: string) => attributes((await readHtml(`${siteUrl}${path}`)).text, /<a [^>]*>/g, 'href')
    expect(await linked(`/ar/offers/${right}`)).toContain(`/ar/offers/${right}?with=de`)
    expect(await linked(`/ar/offers/${group}`)).not.toContain(`/ar/offers/${group}?with=de`)
    expect(await linked(`/angebote/${right}`)).not.toContain(`/angebote/${right}?with=de`)
  })

  it('says every sentence twice, each in its language, and has one address for search engines', async () => {
    const [german, arabic] = await Promise.all([read(right), read(right, 'ar')])
    const seen = await open(`/ar/offers/${right}?with=de`)
    const twins = await seen.page.locator('.sentences [lang="de"][dir="ltr"]').allInnerTexts()
    const words = await seen.page.locator('.sentences').innerText()
    const german3 = [german.whatIsIt, german.whoIsItFor, german.firstStep]
    expect(twins.map((twin, index) => twin.includes(german3[index] ?? '?'))).toEqual([true, true, true])
    for (const sentence of [arabic.whatIsIt, arabic.whoIsItFor, arabic.firstStep]) expect(words).toContain(sentence)
    expect(await seen.page.locator('.checklist[lang="de"] li').allInnerTexts()).toEqual(german.documentsToBring)
    expect(await seen.page.locator('link[rel="canonical"]').getAttribute('href')).toBe(`${siteUrl}/ar/offers/${right}`)
    expect(await accessibilityFindings(seen.page)).toEqual([])
    await seen.page.setViewportSize({ width: 320, height: 640 })
    expect(await seen.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(seen.weight.html).toBeLessThanOrEqual(14 * 1024)
    await seen.context.close()
  })
})

describe('a place that is secret', () => {
  it('has no way to it anywhere, and says why', async () => {
    const seen = await open(`/angebote/${secret}`)
    const html = await seen.page.content()
    expect(html).not.toMatch(/openstreetmap|geo:/)
    expect(await seen.page.locator('.place__secret').count()).toBe(1)
    expect(await seen.page.locator('.next__link').getAttribute('href')).toMatch(/^tel:/)
    expect(await accessibilityFindings(seen.page)).toEqual([])
    await seen.context.close()
  })
})
