import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { spokenDigits } from '../../shared/utils/spoken-digits'
import { municipalities } from '../../shared/utils/vocabularies'
import { openBrowser } from './support/chromium'
import { attributes, readHtml } from './support/html'
import { visit } from './support/visit'

const siteUrl = inject('siteUrl')
const linksOf = async (path: string) => attributes((await readHtml(`${siteUrl}${path}`)).text, /<a [^>]*>/g, 'href')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const open = async (path: string) => {
  const seen = await visit(browser, `${siteUrl}${path}`, false)
  const matter = seen.page.locator('#matter-unterhaltsvorschuss')
  return { ...seen, matter, text: () => matter.innerText() }
}

describe('who is responsible, without a script', () => {
  it('has every answer on one page, each with its municipalities', async () => {
    const { context, text } = await open('/zustaendig')
    const words = await text()
    expect(words).toContain('Amt für Familie Musterkreis')
    expect(words).toContain('Familienbüro Mustereichsfeld')
    expect(words).toContain('Gilt für: Duderstadt, Gieboldehausen, Radolfshausen')
    expect(words).toContain('Noch nicht bestätigt')
    await context.close()
  })

  it('shows what holds at home, and tells nobody where that is', async () => {
    const { page, context, matter, text } = await open('/zustaendig')
    const sent: string[] = []
    page.on('request', request => sent.push(request.url()))
    await page.getByRole('link', { name: 'Rosdorf', exact: true }).click()
    expect(await text()).toContain('Amt für Familie Musterkreis')
    expect(await text()).not.toMatch(/Mustereichsfeld|Noch nicht bestätigt/)
    expect(await matter.getByRole('link', { name: spokenDigits('030 23125 120') }).filter({ visible: true }).count()).toBe(1)
    expect(await page.getByText('Sie sehen die Antworten für').and(page.locator(':visible')).innerText()).toContain('Rosdorf')

    await page.getByRole('link', { name: 'Duderstadt', exact: true }).click()
    expect(await text()).toContain('Familienbüro Mustereichsfeld')
    expect(await text()).not.toMatch(/Musterkreis|Noch nicht bestätigt/)
    expect(await text()).toMatch(/Vom Amt bestätigt am .* – Bitte rufen Sie vorher an/)
    expect(sent).toEqual([])
    // But for the search, and the question at the end, which names the page alone.
    expect(await page.locator('form:not([role=search], [action*=suche], .helpful), main :not(.helpful) > input, main select').count()).toBe(0)
    expect(await page.locator('.helpful [name=about]').getAttribute('value')).toBe('/zustaendig')
    await context.close()
  })

  it('names both administrations and the 115 where nobody has confirmed it', async () => {
    const { page, context, matter, text } = await open('/zustaendig#walkenried')
    expect(await text()).not.toMatch(/Muster/)
    const calls = matter.locator('a[href^="tel:"]:visible')
    expect(await calls.evaluateAll(all => all.map(link => link.getAttribute('href')))).toEqual(['tel:+495514000', 'tel:+495515250', 'tel:115'])
    expect(await matter.innerText()).toMatch(/Stadt Göttingen[\s\S]*0551 400-0[\s\S]*Landkreis Göttingen[\s\S]*0551 525-0[\s\S]*115/)
    // An office that an editor has entered and nobody has confirmed is not named.
    expect(await page.locator('#matter-kita-platz').innerText()).not.toContain('Mustereichsfeld')
    for (const box of await Promise.all((await calls.all()).map(call => call.boundingBox()))) {
      expect(box?.height).toBeGreaterThanOrEqual(44)
    }
    await context.close()
  })

  it('prints what holds at home', async () => {
    const { page, context, text } = await open('/zustaendig#rosdorf')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#places').isVisible()).toBe(false)
    expect(await page.locator('#rosdorf').innerText()).toContain('Rosdorf')
    expect(await text()).not.toContain('Mustereichsfeld')
    await context.close()
  })

  it('answers once in every matter, for every municipality', async () => {
    const { page, context } = await open('/en/who-is-responsible')
    for (const municipality of municipalities) {
      await page.goto(`${siteUrl}/en/who-is-responsible#${municipality}`)
      const answers = await page.locator('.matter').evaluateAll(matters =>
        matters.map(matter => [...matter.querySelectorAll('.answer')].filter(answer => answer.checkVisibility()).length))
      expect(answers.length).toBeGreaterThan(5)
      expect(answers.filter(count => count !== 1), municipality).toEqual([])
    }
    await context.close()
  })
})

it('is linked from home, from institutions, and from every right, straight to its matter where there is one', async () => {
  expect(await linksOf('/')).toContain('/zustaendig')
  expect(await linksOf('/institutionen')).toContain('/zustaendig')
  expect(await linksOf('/angebote/wohngeld')).toContain('/zustaendig#matter-wohngeld')
  expect(await linksOf('/ar/offers/wohngeld')).toContain('/ar/who-is-responsible#matter-wohngeld')
  expect(await linksOf('/einfach/angebote/kindergeld')).toContain('/einfach/zustaendig')
})
