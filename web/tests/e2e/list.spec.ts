import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './support/chromium'
import { readHtml } from './support/html'
import { visit } from './support/visit'

const siteUrl = inject('siteUrl')
const [group, right, help] = ['atempause-offene-gruppe', 'wohngeld', 'antragshilfe-musterkreis']
const violence = 'gewaltschutz'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const entriesOf = (page: Page) => page.locator('.kept-entry').evaluateAll(items => items.map(({ id }) => id))
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }))
const keepButton = (page: Page) => page.locator('h1').locator('xpath=../..').getByRole('button', { name: /merken|gemerkt/i }).first()

describe('without JavaScript', () => {
  const open = (path: string) => visit(browser, `${siteUrl}${path}`, false)

  it('shows the list of an address in its order, and takes changes by links', async () => {
    const { page, context } = await open(`/merkliste?o=${right}&o=${group}&o=${help}`)
    expect(await entriesOf(page)).toEqual([right, group, help])
    await page.locator(`#${group}`).getByRole('link', { name: 'Nach oben' }).click()
    expect(await entriesOf(page)).toEqual([group, right, help])
    await page.locator(`#${right}`).getByRole('link', { name: 'Entfernen' }).click()
    expect(await entriesOf(page)).toEqual([group, help])
    expect(await page.getByRole('button', { name: /kopieren|teilen|gerät/i }).count()).toBe(0)
    await page.getByRole('link', { name: 'Liste leeren' }).click()
    expect(await page.locator('main').textContent()).toContain('Zum Merken braucht Ihr Browser JavaScript')
    await context.close()
  })

  it('makes a hand-out of it', async () => {
    const { page, context } = await open(`/merkliste?o=${group}&o=${right}`)
    await page.getByLabel('Zweite Sprache').selectOption('ar')
    await page.getByRole('button', { name: 'Handzettel erstellen' }).click()
    expect(new URL(page.url()).search).toContain(`o=${group}&o=${right}&with=ar`)
    expect(await page.locator('.sheet-entry').count()).toBe(2)
    expect(await page.locator('.sheet-column[lang="ar"][dir="rtl"]').count()).toBe(2)
    expect(await page.getByText('Drucken Sie mit dem Menü').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Drucken' }).count()).toBe(0)
    await context.close()
  })

  it('shows no button that would do nothing', async () => {
    const { page, context } = await open(`/angebote/${group}`)
    expect(await page.getByRole('button', { name: /merken/i }).count()).toBe(0)
    await context.close()
  })
})

describe('addresses', () => {
  it('ignores what is no entry, and says when one is gone', async () => {
    const { status, text } = await readHtml(`${siteUrl}/merkliste?o=${right}&o=%3Cscript%3E&o=..&o=gibt-es-nicht&o=${right}&x=1`)
    expect(status).toBe(200)
    expect(text.match(/class="kept-entry"/g)).toHaveLength(1)
    expect(text).toContain('Einen Eintrag können wir hier nicht zeigen.')
    expect(text).not.toContain('%3Cscript')
  })

  it('never lists or hands out what is about violence', async () => {
    for (const path of ['/merkliste', '/handzettel']) {
      const { text } = await readHtml(`${siteUrl}${path}?o=${violence}&o=${right}`)
      expect(text).not.toContain('Gewaltschutz')
      expect(text).toContain('Wohngeld')
    }
  })

  it('holds thirty entries with the longest names', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `o=${'a'.repeat(97)}-${String(index).padStart(2, '0')}`)
    expect((await readHtml(`${siteUrl}/merkliste?${names.join('&')}`)).status).toBe(200)
  })
})

describe('with JavaScript', () => {
  let page: Page
  let close: () => Promise<void>
  beforeEach(async () => {
    const seen = await visit(browser, `${siteUrl}/angebote/${group}`)
    page = seen.page
    close = () => seen.context.close()
    return close
  })

  it('stores nothing before the first tap, then keeps, counts, and forgets', async () => {
    const link = page.locator('kept-link a')
    expect(await stored(page)).toBe('{}')
    expect(await link.isVisible()).toBe(false)
    await keepButton(page).click()
    expect(JSON.parse(await stored(page))).toEqual({ 'buendnis:list': `["${group}"]` })
    expect(await keepButton(page).getAttribute('aria-pressed')).toBe('true')
    expect(await link.innerText()).toContain('1')
    await page.goto(`${siteUrl}/angebote/${right}`)
    await keepButton(page).click()
    expect(await link.innerText()).toContain('2')
    await link.click()
    expect(await entriesOf(page)).toEqual([group, right])
    await page.goto(`${siteUrl}/angebote/${right}`)
    await keepButton(page).click()
    expect(JSON.parse(await stored(page))).toEqual({ 'buendnis:list': `["${group}"]` })
  })

  it('changes what the phone keeps with the list, clears it, and takes that back', async () => {
    await keepButton(page).click()
    await page.goto(`${siteUrl}/angebote/${right}`)
    await keepButton(page).click()
    await page.goto(`${siteUrl}/merkliste`)
    await page.waitForURL(/\?o=/)
    await page.locator(`#${right}`).getByRole('link', { name: 'Nach oben' }).click()
    await page.waitForURL(new RegExp(`o=${right}&o=${group}`))
    expect(JSON.parse(await stored(page))).toEqual({ 'buendnis:list': JSON.stringify([right, group]) })
    await page.getByRole('link', { name: 'Liste leeren' }).click()
    await page.waitForURL(/merkliste$/)
    expect(await stored(page)).toBe('{}')
    await page.getByRole('link', { name: 'Rückgängig machen' }).click()
    await page.waitForURL(/\?o=/)
    expect(await entriesOf(page)).toEqual([right, group])
    expect(JSON.parse(await stored(page))).toEqual({ 'buendnis:list': JSON.stringify([right, group]) })
  })

  it("shows another's list without keeping it, and adds it to the own one when asked to", async () => {
    await keepButton(page).click()
    await page.goto(`${siteUrl}/merkliste?o=${right}&o=${help}`)
    expect(await entriesOf(page)).toEqual([right, help])
    await page.locator(`#${help}`).getByRole('link', { name: 'Entfernen' }).click()
    expect(JSON.parse(await stored(page))).toEqual({ 'buendnis:list': `["${group}"]` })
    await page.getByRole('button', { name: 'Diese Liste auf meinem Gerät merken' }).click()
    expect(JSON.parse(await stored(page))).toEqual({ 'buendnis:list': JSON.stringify([group, right]) })
    expect(await page.locator('kept-link a').innerText()).toContain('2')
  })

  it('copies the address', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${siteUrl}/merkliste?o=${right}`)
    await page.getByRole('button', { name: 'Adresse der Liste kopieren' }).click()
    await page.getByText('Kopiert.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })

  it('has no button to keep what is about violence', async () => {
    await page.goto(`${siteUrl}/angebote/${violence}`)
    expect(await page.locator('keep-offer').count()).toBe(0)
    await page.goto(`${siteUrl}/angebote?topic=gewalt`)
    expect(await page.locator('main .card').count()).toBeGreaterThan(0)
    expect(await page.locator('keep-offer').count()).toBe(0)
  })

  it('survives a phone that holds nonsense', async () => {
    await page.evaluate(() => localStorage.setItem('buendnis:list', '{"a":["<b>"]}'))
    await page.reload()
    await keepButton(page).click()
    expect(JSON.parse(await stored(page))).toEqual({ 'buendnis:list': `["${group}"]` })
  })
})
