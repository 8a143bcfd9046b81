import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Account } from './admin.ts'

export { openBrowser } from '../../chromium.ts'

export interface Dashboard {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses on other machines that the browser asked. */
  readonly foreign: string[]
  /** What the browser complained about: errors of scripts, refused content. */
  readonly complaints: string[]
  /** Opens a page of the dashboard, as `/content-manager/…`, and waits until its heading stands. */
  readonly open: (path: string) => Promise<void>
}

export const offerUid = 'api::offer.offer'

/** The list of a type in the content manager. */
export const listPath = (uid: string) => `/content-manager/collection-types/${uid}`

/** Somebody at a desk with a German browser who signs in on the real page. */
export const signInAt = async (browser: Browser, account: Account, width = 1280): Promise<Dashboard> => {
  const url = inject('cmsUrl')
  const context = await browser.newContext({
    viewport: { width, height: 900 }, locale: 'de-DE', timezoneId: 'Europe/Berlin',
  })
  const page = await context.newPage()
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(url)) foreign.push(request.url())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text())
  })
  const heading = () => page.locator('main h1').first().waitFor()

  await page.goto(`${url}/admin/auth/login`)
  await page.getByLabel('E-Mail').fill(account.email)
  await page.getByLabel('Passwort', { exact: false }).first().fill(account.password)
  await page.getByRole('button', { name: 'Login' }).or(page.getByRole('button', { name: 'Anmelden' })).click()
  await page.waitForURL((address) => address.pathname.replace(/\/$/, '') === '/admin')
  await heading()
  return {
    page, context, foreign, complaints,
    open: async (path) => {
      await page.goto(`${url}/admin${path}`)
      await heading()
    },
  }
}
