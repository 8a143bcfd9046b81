import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { openBrowser } from './support/chromium'
import { arabicFonts } from './support/fonts'
import { plainLetters, readPdf } from './support/pdf'
import { visit } from './support/visit'

const siteUrl = inject('siteUrl')
const slugs = ['atempause-offene-gruppe', 'antragshilfe-musterkreis', 'wohngeld', 'kinderzuschlag']
const query = slugs.map(slug => `o=${slug}`).join('&')

const ListSchema = z.object({
  data: z.array(z.object({
    slug: z.string(),
    title: z.string(),
    whatIsIt: z.string(),
    firstStep: z.string(),
    serviceStatus: z.string(),
    contact: z.object({ phones: z.array(z.object({ number: z.string(), type: z.string() })) }).nullable(),
  })),
})

const read = async (locale: string) => {
  const answer: unknown = await (await fetch(`${inject('cmsUrl')}/api/offers?locale=${locale}&pagination[pageSize]=100`)).json()
  return ListSchema.parse(answer).data
}
const listed = async (locale: string) => (await read(locale)).filter(({ slug }) => slugs.includes(slug))

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(arabicFonts())
})
afterAll(() => browser.close())

const printed = async (path: string) => {
  const { page, context } = await visit(browser, `${siteUrl}${path}`)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await context.close()
  return readPdf(pdf)
}

describe.each(['ar', 'fa'])('a hand-out in German and %s', (locale) => {
  it('has all words of both on at most two pages of A4, each language in its own column, and complete numbers', async () => {
    const text = await printed(`/handzettel?${query}&with=${locale}`)
    expect(text.pages).toBeLessThanOrEqual(2)
    for (const { title, whatIsIt, firstStep } of await listed('de')) {
      for (const words of [title, whatIsIt, firstStep]) expect.soft(text.left).toContain(plainLetters(words))
    }
    for (const { title, whatIsIt, firstStep } of await listed(locale)) {
      for (const words of [title, whatIsIt, firstStep]) expect.soft(text.right).toContain(plainLetters(words))
    }
    const numbers = (await listed('de')).flatMap(({ contact }) => contact?.phones ?? []).filter(({ type }) => type !== 'fax')
    expect(numbers.length).toBeGreaterThan(1)
    for (const { number } of numbers) expect.soft(text.lines.join('\n')).toContain(number)
  })
})

it('prints the whole directory: every offer once, and again in the index, with complete numbers', async () => {
  const text = await printed('/broschuere')
  const offers = (await read('de')).filter(({ serviceStatus }) => serviceStatus !== 'ended')
  const letters = text.left + text.right
  expect(offers.length).toBeGreaterThan(50)
  expect(text.pages).toBeLessThanOrEqual(22)
  for (const { title, firstStep, contact } of offers) {
    expect.soft(letters.split(plainLetters(firstStep)).length, title).toBeGreaterThanOrEqual(2)
    for (const { number, type } of contact?.phones ?? []) {
      if (type !== 'fax') expect.soft(letters).toContain(plainLetters(number))
    }
  }
})

describe('numbers of the directory', () => {
  let page: Page
  beforeAll(async () => {
    page = (await visit(browser, `${siteUrl}/broschuere`, false)).page
  })
  afterAll(() => page.context().close())

  it('run through without a gap, and the index leads to them', async () => {
    const numbers = (await page.locator('.sheet-entry__number').allInnerTexts()).map(Number)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    const number = await page.locator('.sheet-entry', { hasText: 'Wohngeld ist ein Zuschuss' }).locator('.sheet-entry__number').innerText()
    const line = page.locator('#keywords li:has(bdi:text-is("Wohngeld"))')
    expect(await line.innerText()).toMatch(new RegExp(`^Wohngeld .*\\b${number}\\b`))
  })
})

it('lets a counsellor make a hand-out of four offers for a client who speaks Persian, by clicks alone', async () => {
  const { page, context } = await visit(browser, `${siteUrl}/angebote?kind=right`)
  const started = page.locator('keep-offer button')
  for (let index = 0; index < 4; index += 1) await started.nth(index).click()
  await page.locator('kept-link a').click()
  await page.getByLabel('Zweite Sprache').selectOption('fa')
  await page.getByRole('button', { name: 'Handzettel erstellen' }).click()
  await page.getByRole('button', { name: 'Drucken' }).waitFor()
  expect(await page.locator('.sheet-entry').count()).toBe(4)
  expect(await page.locator('.sheet-column[lang="fa"]').count()).toBe(4)
  expect((await readPdf(await page.pdf({ preferCSSPageSize: true }))).pages).toBeLessThanOrEqual(2)
  await context.close()
})

it.each(['/', '/hilfe-jetzt', '/erste-schritte/gerade-getrennt', '/angebote/wohngeld', '/themen/geld-und-unterhalt'])(
  '%s is readable on paper even with its backgrounds', async (path) => {
    const { page, context } = await visit(browser, `${siteUrl}${path}`)
    await page.emulateMedia({ media: 'print' })
    // Colours that change slowly would be caught half-way.
    await page.reload()
    const unreadable = await page.evaluate(() => {
      const backgroundOf = (element: Element | null): string => {
        if (!element) return 'none'
        const { backgroundColor } = getComputedStyle(element)
        return backgroundColor === 'rgba(0, 0, 0, 0)' ? backgroundOf(element.parentElement) : backgroundColor
      }
      const hasWords = ({ childNodes }: Element) => [...childNodes].some(node => node.nodeType === 3 && node.nodeValue?.trim())
      return [...document.body.querySelectorAll('*')]
        .filter(element => element.checkVisibility() && hasWords(element))
        .filter(element => backgroundOf(element) === getComputedStyle(element).color)
        .map(element => element.outerHTML.slice(0, 120))
    })
    await context.close()
    expect(unreadable).toEqual([])
  },
)
