import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface Weight {
  html: number
  css: number
  js: number
  total: number
  requests: number
}

export interface Visit {
  page: Page
  context: BrowserContext
  status: number
  weight: Weight
  /** Addresses that are not the site's own. */
  foreign: string[]
  /** What the browser complained about: errors, refused content. */
  complaints: string[]
}

const kindOf: Readonly<Record<string, 'html' | 'css' | 'js'>> = { document: 'html', stylesheet: 'css', script: 'js' }

/** Opens a page like a phone does on a first visit, and notes everything that goes over the wire. */
export const visit = async (browser: Browser, url: string, javaScriptEnabled = true): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled })
  const page = await context.newPage()
  const origin = new URL(url).origin
  const foreign: string[] = []
  const complaints: string[] = []
  const weight: Weight = { html: 0, css: 0, js: 0, total: 0, requests: 0 }
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  const measured: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    measured.push(request.sizes().then(({ responseBodySize }) => {
      const kind = kindOf[request.resourceType()]
      if (kind) weight[kind] += responseBodySize
      weight.total += responseBodySize
      weight.requests += 1
    }))
  })
  const response = await page.goto(url, { waitUntil: 'load' })
  await Promise.all(measured)
  return { page, context, status: response?.status() ?? 0, weight, foreign, complaints }
}
