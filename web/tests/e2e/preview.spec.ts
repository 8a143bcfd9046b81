import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { accessibilityFindings } from './support/accessibility'
import { openBrowser } from './support/chromium'
import { startSite, type RunningSite } from './support/front'
import { readHtml } from './support/html'
import { editorOf } from './support/reports'

const cmsUrl = inject('cmsUrl')

/** Answers every question with a frame that shows what the question names, as Strapi's preview page does. */
const startFraming = async () => {
  const server = createServer((request, response) => {
    const src = new URL(request.url ?? '', 'http://frame').searchParams.get('src') ?? ''
    response.setHeader('content-type', 'text/html').end(`<iframe title="Vorschau" src="${src}"></iframe>`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  return { url, page: (src: string) => `${url}/?${new URLSearchParams({ src })}`, stop: () => server.closeAllConnections() ?? server.close() }
}

let dashboard: Awaited<ReturnType<typeof startFraming>>
let stranger: Awaited<ReturnType<typeof startFraming>>
let site: RunningSite
let browser: Browser
beforeAll(async () => {
  [dashboard, stranger] = await Promise.all([startFraming(), startFraming()])
  site = await startSite(cmsUrl, { CMS_PUBLIC_URL: dashboard.url })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  dashboard.stop()
  stranger.stop()
})

const PreviewSchema = z.object({ data: z.object({ url: z.string() }) })
const ListSchema = z.object({ data: z.array(z.object({ documentId: z.string() })) })

/** What the button in the dashboard opens, on the site of this test. */
const linkOf = async (uid: string, documentId: string, locale = 'de', status = 'draft'): Promise<string> => {
  const { token } = await editorOf(cmsUrl)
  const query = new URLSearchParams({ documentId, locale, status })
  const answer = await fetch(`${cmsUrl}/content-manager/preview/url/${uid}?${query}`, { headers: { authorization: `Bearer ${token}` } })
  const { pathname, search } = new URL(PreviewSchema.parse(await answer.json()).data.url)
  return `${site.url}${pathname}${search}`
}

/** The page behind a link, as a browser gets it. */
const follow = async (link: string) => {
  const opened = await readHtml(link)
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const path = opened.headers.get('location') ?? ''
  return { path, cookie, page: await readHtml(`${site.url}${path}`, { headers: { cookie } }) }
}

const firstOf = async (path: string): Promise<string> => {
  const answer = await fetch(`${cmsUrl}/api/${path}?pagination[pageSize]=1`)
  return ListSchema.parse(await answer.json()).data[0]?.documentId ?? ''
}

describe('the draft of every type with a page', () => {
  it.each([
    ['offer', 'offers', { whatIsIt: 'Entwurf offer' }], ['institution', 'institutions', { description: 'Entwurf institution' }],
    ['topic', 'topics', { introduction: 'Entwurf topic' }], ['news-item', 'news', { teaser: 'Entwurf news-item' }],
    ['position-paper', 'position-papers', { summary: 'Entwurf position-paper' }], ['guide', 'guides', { summary: 'Entwurf guide' }],
    ['guide-step', 'guide-steps', { title: 'Entwurf guide-step' }], ['page', 'pages', { title: 'Entwurf page' }],
    ['demand', 'demands', { text: 'Entwurf demand' }], ['help-line', 'help-lines', { whatFor: 'Entwurf help-line' }],
    ['responsibility', 'responsibilities', { explanation: 'Entwurf responsibility' }],
    ['responsible-office', 'responsible-offices', { note: 'Entwurf responsible-office' }],
  ])('is seen through the link of %s, and nowhere else', async (name, path, words) => {
    const uid = `api::${name}.${name}`
    const documentId = await firstOf(path)
    await (await editorOf(cmsUrl)).update(uid, documentId, words)
    const { page, path: address } = await follow(await linkOf(uid, documentId))
    expect(page.status).toBe(200)
    expect(page.text).toContain(`Entwurf ${name}`)
    expect(page.text).toContain('preview-bar')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
    expect((await readHtml(`${site.url}${address}`)).text).not.toContain(`Entwurf ${name}`)
  })

  it.each([
    ['de-simple', '/einfach/angebote/'], ['en', '/en/offers/'], ['uk', '/uk/offers/'], ['ru', '/ru/offers/'], ['ar', '/ar/offers/'],
    ['fa', '/fa/offers/'], ['tr', '/tr/offers/'],
  ])('in %s is seen at its own address, the language switch leads on, and the canonical address stays public', async (locale, start) => {
    const documentId = await firstOf('offers')
    await (await editorOf(cmsUrl)).update('api::offer.offer', documentId, {
      title: 'Draft in another language', whatIsIt: 'Draft', whoIsItFor: 'Draft', firstStep: 'Draft',
    }, locale)
    const { page, path, cookie } = await follow(await linkOf('api::offer.offer', documentId, locale))
    expect(path).toContain(start)
    expect(page.text).toContain('Draft in another language')
    expect(page.text).toMatch(new RegExp(`<link rel="canonical" href="${site.url}/[^"?]*"`))
    const german = `/angebote/${path.split('/').at(-1)}`
    expect(page.text).toContain(`href="${german}"`)
    expect((await readHtml(`${site.url}${german}`, { headers: { cookie } })).text).toContain('preview-bar')
  })
})

it('an entry that was never published is seen, and its address stays empty for everybody else', async () => {
  const editor = await editorOf(cmsUrl)
  const topic = await firstOf('topics')
  const documentId = await editor.create('api::offer.offer', {
    title: 'Ganz neues Elterncafé', whatIsIt: 'Ein Frühstück.', whoIsItFor: 'Für alle.', firstStep: 'Kommen Sie.',
    kind: 'group', serviceStatus: 'active', modes: ['on-site'], topics: { connect: [{ documentId: topic }] },
  })
  const link = await linkOf('api::offer.offer', documentId)
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
  const page = await context.newPage()
  await page.goto(link)
  expect(new URL(page.url()).pathname).toBe('/angebote/ganz-neues-elterncafe')
  expect(await page.locator('h1').textContent()).toContain('Ganz neues Elterncafé')
  expect(await page.locator('.preview-bar').textContent()).toContain('noch nicht veröffentlicht')
  expect(await page.locator('.preview-bar a').first().getAttribute('href')).toContain(`/collection-types/api::offer.offer/${documentId}`)
  expect(await accessibilityFindings(page, '.preview-bar')).toEqual([])
  expect((await readHtml(page.url())).status).toBe(404)
  await page.getByText('Vorschau beenden').click()
  expect(await page.locator('.preview-bar').count()).toBe(0)
  expect(await page.locator('h1').textContent()).not.toContain('Ganz neues Elterncafé')
  expect(await context.cookies()).toEqual([])
  await context.close()
})

it('a frame of the dashboard shows the draft, and shows it anew when the entry was saved', async () => {
  const editor = await editorOf(cmsUrl)
  const documentId = await firstOf('pages')
  await editor.update('api::page.page', documentId, { title: 'Erster Stand' })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(dashboard.page(await linkOf('api::page.page', documentId)))
  const frame = page.frameLocator('iframe')
  await frame.locator('h1', { hasText: 'Erster Stand' }).waitFor()
  await editor.update('api::page.page', documentId, { title: 'Zweiter Stand' })
  await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.postMessage({ type: 'strapiUpdate' }, '*'))
  await frame.locator('h1', { hasText: 'Zweiter Stand' }).waitFor({ timeout: 5000 })

  await page.goto(stranger.page(await linkOf('api::page.page', documentId)))
  expect(await page.frames()[1]?.content()).not.toContain('Zweiter Stand')
  await context.close()
})
