import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { openBrowser } from './support/chromium'
import { readRows } from './support/templates'

const siteUrl = inject('siteUrl')
const rows = await readRows(inject('cmsUrl'))
const pathOfRow = (site: string, name: string) => {
  const row = rows.find(candidate => candidate.locale.site === site && candidate.name === name)
  if (!row) throw new Error(`No ${name} in ${site}`)
  return row.path
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/**
 * A browser without a screen has no voices. This stands in for what the browser itself brings: it "speaks" by noting
 * down, and ends a piece when the test says so.
 */
const bringVoices = (voices: { lang: string, localService: boolean }[]) => {
  const said: { text: string, lang: string }[] = []
  let current: { onend: (() => void) | null } | null = null
  let known: typeof voices = []
  const target = new EventTarget()
  const synthesis = Object.assign(target, {
    getVoices: () => known,
    speak: (words: { text: string, lang: string, onend: (() => void) | null }) => {
      said.push({ text: words.text.trim(), lang: words.lang })
      current = words
    },
    cancel: () => {
      current = null
    },
  })
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      lang = ''
      voice = null
      onend = null
      onerror = null
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  })
  Object.assign(window, {
    voicesArrive: () => {
      known = voices
      target.dispatchEvent(new Event('voiceschanged'))
    },
    finishPiece: () => current?.onend?.(),
    readState: () => ({ said, speaking: current !== null }),
  })
}

const StateSchema = z.object({
  said: z.array(z.object({ text: z.string(), lang: z.string() })),
  speaking: z.boolean(),
})

const call = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((method) => {
    const found: unknown = Reflect.get(window, method)
    return typeof found === 'function' ? Reflect.apply(found, window, []) : undefined
  }, name)

const stateOf = async (page: Page) => StateSchema.parse(await call(page, 'readState'))

const openWith = async (path: string, voices: { lang: string, localService: boolean }[]) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.addInitScript(bringVoices, voices)
  await page.goto(`${siteUrl}${path}`)
  return { context, page, button: page.locator('read-aloud button') }
}

it('offers nothing where the device has no voice of its own for the words', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${siteUrl}${pathOfRow('de', 'offer')}`)
  expect(await page.locator('read-aloud').count()).toBe(1)
  expect(await page.locator('read-aloud button').isVisible()).toBe(false)
  await context.close()

  for (const voices of [[{ lang: 'de-DE', localService: false }], [{ lang: 'en-GB', localService: true }]]) {
    const other = await openWith(pathOfRow('de', 'offer'), voices)
    await call(other.page, 'voicesArrive')
    expect(await other.button.isVisible()).toBe(false)
    await other.context.close()
  }
})

/** The words of the page for the ear: numbers digit by digit, without their twins for the eye. */
const heard = (): string => {
  const main = document.querySelector('main')?.cloneNode(true)
  if (!(main instanceof Element)) return ''
  for (const silent of main.querySelectorAll('[aria-hidden="true"]')) silent.remove()
  return main.textContent.replace(/\s+/g, ' ')
}

it.each(['offer', 'right', 'topic', 'guide', 'page'])('reads a page aloud in its order: %s', async (name) => {
  const { context, page, button } = await openWith(pathOfRow('de', name), [{ lang: 'de_DE', localService: true }])
  expect(await button.isVisible()).toBe(false)
  await call(page, 'voicesArrive')
  await button.click()
  const title = await page.locator('h1').innerText()
  for (let step = 0; step < 3; step += 1) await call(page, 'finishPiece')
  const { said } = await stateOf(page)
  expect(said.map(({ text }) => text)).toContain(title)
  expect(new Set(said.map(({ lang }) => lang))).toEqual(new Set(['de']))
  const words = await page.evaluate(heard)
  const places = said.map(({ text }) => words.indexOf(text))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(await page.locator('[data-read]').count()).toBe(1)
  await context.close()
})

it('stops, goes on where it was, and is silent when somebody leaves', async () => {
  const { context, page, button } = await openWith(pathOfRow('de', 'offer'), [{ lang: 'de-DE', localService: true }])
  await call(page, 'voicesArrive')
  await button.click()
  await call(page, 'finishPiece')
  const before = await stateOf(page)
  expect(before).toMatchObject({ speaking: true, said: { length: 2 } })
  expect(await button.innerText()).toBe('Anhalten')
  await button.click()
  expect(await stateOf(page)).toMatchObject({ speaking: false })
  expect(await button.innerText()).toBe('Weiter vorlesen')
  expect(await page.locator('[data-read]').count()).toBe(0)
  await button.click()
  const after = await stateOf(page)
  expect(after.said[2]).toEqual(before.said[1])
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
  expect(await stateOf(page)).toMatchObject({ speaking: false })
  await context.close()
})

it('reads every word with a voice of its language, leaves out what has none, and says so', async () => {
  const path = pathOfRow('ar', 'right')
  const both = await openWith(path, [{ lang: 'ar-SA', localService: true }, { lang: 'de-DE', localService: true }])
  await call(both.page, 'voicesArrive')
  await both.button.click()
  for (let step = 0; step < 60; step += 1) await call(both.page, 'finishPiece')
  const languages = new Set((await stateOf(both.page)).said.map(({ lang }) => lang))
  expect(languages).toEqual(new Set(['ar', 'de']))
  expect(await both.page.locator('read-aloud [role="status"]').innerText()).toBe('')
  await both.context.close()

  const one = await openWith(path, [{ lang: 'ar-SA', localService: true }])
  await call(one.page, 'voicesArrive')
  await one.button.click()
  for (let step = 0; step < 60; step += 1) await call(one.page, 'finishPiece')
  expect(new Set((await stateOf(one.page)).said.map(({ lang }) => lang))).toEqual(new Set(['ar']))
  expect(await one.page.locator('read-aloud [role="status"]').innerText()).not.toBe('')
  await one.context.close()
})
