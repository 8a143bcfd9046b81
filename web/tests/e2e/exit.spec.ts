import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityFindings } from './support/accessibility'
import { openBrowser } from './support/chromium'
import { readHtml } from './support/html'
import { visit } from './support/visit'

const siteUrl = inject('siteUrl')
const away = 'https://www.dwd.de/'
const violence = '/themen/gewalt'
const shelter = '/angebote/schutz-und-wohnen-beispielzuflucht'
const harmless = '/themen/freizeit'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Opens a page with a website behind the way out that needs no network. */
const open = async (path: string, javaScriptEnabled = true) => {
  const seen = await visit(browser, `${siteUrl}${path}`, javaScriptEnabled)
  await seen.context.route(`${away}**`, route =>
    route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title><h1>Wetter</h1>' }))
  return seen
}

const isAway = (page: Page) => page.waitForURL(away)
const button = (page: Page) => page.locator('.exit__button')

describe('a page on violence', () => {
  it('has a neutral title, and no browser keeps it', async () => {
    for (const path of [violence, shelter, '/themen/trennung', '/angebote?topic=gewalt']) {
      const { text, headers } = await readHtml(`${siteUrl}${path}`)
      expect(text, path).toContain('<title>Informationen für Familien</title>')
      expect(headers.get('cache-control'), path).toBe('no-store')
      expect(headers.get('etag'), path).toBeNull()
    }
  })

  it('is empty in the very task of the tap, and another website stands in its place in the history', async () => {
    const { page, context } = await open('/')
    await page.goto(siteUrl + harmless)
    await page.goto(siteUrl + violence)
    const box = await button(page).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800)
    const left = await page.evaluate(() => {
      const started = performance.now()
      document.querySelector<HTMLElement>('.exit__button')?.click()
      return {
        after: performance.now() - started,
        text: document.body.innerText,
        title: document.title,
        path: location.pathname,
        colour: getComputedStyle(document.body).backgroundColor,
      }
    })
    expect(left).toMatchObject({ text: '', title: 'Informationen für Familien', path: '/', colour: 'rgb(255, 255, 255)' })
    expect(left.after).toBeLessThan(100)
    await isAway(page)
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe(harmless)
    await page.goForward()
    expect(page.url()).toBe(away)
    await context.close()
  })

  it('leads away again when somebody goes back to such a page that was seen before', async () => {
    const { page, context } = await open('/')
    await page.goto(siteUrl + violence)
    await page.goto(siteUrl + shelter)
    await button(page).click()
    await isAway(page)
    await page.evaluate(() => history.back())
    await page.waitForFunction(() => document.title === 'Wetter')
    expect(page.url()).toBe(away)
    // Whoever comes on purpose, can read.
    await page.goto(siteUrl + violence)
    expect(await page.locator('h1').innerText()).toBe('Schutz vor Gewalt')
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await context.close()
  })

  it('is left with Shift three times, says how many are missing, and does not mind capital letters', async () => {
    const { page, context } = await open(violence)
    const status = page.locator('.exit [role=status]')
    expect(await status.innerText()).toBe('')
    await page.locator('#site-search').focus()
    for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`)
    expect(await status.innerText()).toBe('')
    await page.keyboard.press('Shift')
    expect(await status.innerText()).toBe('Noch zweimal Shift drücken, dann verlassen Sie die Seite.')
    await page.keyboard.press('a')
    expect(await status.innerText()).toBe('')
    for (const words of ['Noch zweimal', 'Noch einmal']) {
      await page.keyboard.press('Shift')
      expect(await status.innerText()).toContain(words)
    }
    await page.keyboard.press('Shift')
    await isAway(page)
    await context.close()
  })

  it('forgets presses that are too far apart', async () => {
    const { page, context } = await open(violence)
    await page.clock.install()
    await page.keyboard.press('Shift')
    await page.keyboard.press('Shift')
    await page.clock.runFor(5001)
    expect(await page.locator('.exit [role=status]').innerText()).toContain('zu lange gedauert')
    await page.keyboard.press('Shift')
    expect(await page.locator('.exit [role=status]').innerText()).toContain('Noch zweimal')
    await context.close()
  })

  it('is left with a plain link where there is no script, and nobody learns where from', async () => {
    const { page, context } = await open(violence, false)
    expect(await button(page).getAttribute('href')).toBe(away)
    expect(await page.locator('.exit__keys').isVisible()).toBe(false)
    const asked = page.waitForRequest(away)
    await button(page).click()
    expect((await (await asked).allHeaders()).referer).toBeUndefined()
    await isAway(page)
    await context.close()
  })

  it('says what cannot be hidden, one tap away', async () => {
    const { page, context } = await open(violence)
    expect(await page.locator('#safety').isVisible()).toBe(false)
    await page.locator('.exit__more').click()
    expect(await page.locator('#safety').isVisible()).toBe(true)
    expect(await page.locator('#safety').innerText()).toMatch(/Verlauf im Browser[\s\S]*116 016/)
    await context.close()
  })

  it.each(['', '/einfach', '/ar', '/uk'])('can be used by everybody, also on a small screen: %s', async (prefix) => {
    const word = ['/ar', '/uk'].includes(prefix) ? 'topics' : 'themen'
    const { page, context, complaints } = await open(`${prefix}/${word}/gewalt`)
    await page.setViewportSize({ width: 320, height: 640 })
    await page.locator('.safety summary').click()
    expect(await accessibilityFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    // What has the focus at the end of the page is not under the bar.
    const last = page.locator('.footer a').last()
    await last.focus()
    const [link, bar] = [await last.boundingBox(), await page.locator('.exit').boundingBox()]
    expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
    expect(complaints).toEqual([])
    await context.close()
  })
})

it('reaches the way out first with the keyboard, after the skip link', async () => {
  const { page, context } = await open(violence)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await button(page).evaluate(link => link === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await isAway(page)
  await context.close()
})

it('stands on no other page, but beside the numbers to call', async () => {
  for (const path of ['/', harmless, '/angebote', '/angebote/kindergeld']) {
    const { text, headers } = await readHtml(siteUrl + path)
    expect(text, path).not.toContain('page-exit')
    expect(headers.get('cache-control'), path).toBe('public, max-age=0, must-revalidate, stale-if-error=86400')
  }
  const { text } = await readHtml(`${siteUrl}/hilfe-jetzt`)
  expect(text).toContain('page-exit')
  expect(text).toContain('<title>Hilfe jetzt')
})
