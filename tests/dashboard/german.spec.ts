import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminCall, entriesOf, newAccount } from './support/admin.ts'
import { listPath, offerUid, openBrowser, signInAt, type Dashboard } from './support/dashboard.ts'
import { strangeLines } from './support/english.ts'

let browser: Browser
let dashboard: Dashboard
beforeAll(async () => {
  browser = await openBrowser()
  dashboard = await signInAt(browser, await newAccount('coordination'))
})
afterAll(() => browser.close())

/** What can be read on the page, with what is only said to screen readers, without what editors wrote. */
const strange = async () => {
  const labels = await dashboard.page.locator('[placeholder], [title], [aria-label]').evaluateAll(elements =>
    elements.flatMap(element => ['placeholder', 'title', 'aria-label'].map(name => element.getAttribute(name) ?? '')))
  return strangeLines([await dashboard.page.locator('body').innerText(), ...labels].join('\n'))
}

it('greets coordination with the work that waits, in German, and advertises nothing', async () => {
  const { page } = dashboard
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  expect(await page.locator('main h1').first().textContent()).toContain('Kim')
  const widget = page.locator('section[data-strapi-widget-id="global::checks"]')
  await widget.getByRole('listitem').first().waitFor()
  await page.getByText('Alle Links führen zum Ziel.').waitFor()
  expect(await strange()).toEqual([])
  expect(await page.locator('a[href*="strapi.io"]:visible, a[href$="/marketplace"]:visible').count()).toBe(0)
  // Strapi makes a landmark of each widget.
  const { violations } = await new AxeBuilder({ page }).include('[data-strapi-grid-container]')
    .disableRules(['landmark-no-duplicate-main', 'landmark-main-is-top-level', 'landmark-unique']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

it('leads from the home page to an entry, whose form has parts to jump to', async () => {
  const { page } = dashboard
  const link = page.locator('section[data-strapi-widget-id="global::checks"] li a[href*="/api::offer.offer/"]').first()
  const title = await link.textContent()
  await link.click()
  await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
  await page.getByRole('heading', { level: 2, name: 'Für wen' }).waitFor()
  expect(await page.getByRole('heading', { level: 2, name: 'Recht', exact: true }).isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Prüfung' }).click()
  expect(await page.locator(':focus').textContent()).toBe('Prüfung')
})

it('finds an umlaut however it is written', async () => {
  await dashboard.open(`${listPath('api::institution.institution')}?_q=${encodeURIComponent('BEISPIELBRUECKE')}`)
  await dashboard.page.getByRole('link', { name: 'Beratungsstelle Beispielbrücke' }).waitFor()
})

const pages: [path: string, ready: string][] = [
  [listPath('api::institution.institution'), 'Institutionen'],
  [`${listPath('api::news-item.news-item')}/create`, 'Eintrag erstellen'],
  ['/plugins/upload', 'Start'],
  ['/settings/application-infos', 'Übersicht'],
  ['/me', 'Kim'],
]

it.each(pages)('%s speaks German', async (path, ready) => {
  await dashboard.open(path)
  await dashboard.page.getByRole('heading', { name: ready }).first().waitFor()
  expect(await strange()).toEqual([])
})

it.each([offerUid, 'api::institution.institution'])('the form of %s speaks German', async (uid) => {
  const { page, open } = dashboard
  // A group that meets has folded times to show.
  const [entry] = await entriesOf(uid, uid === offerUid ? '&filters[$and][0][slug][$eq]=atempause-offene-gruppe' : '&pageSize=1')
  await open(`${listPath(uid)}/${entry?.documentId}?plugins[i18n][locale]=de`)
  for (const name of ['Links', 'Wird verwendet in', 'Alte Adressen', 'Verlauf']) {
    await page.locator('summary', { has: page.getByRole('heading', { level: 3, name }) }).click()
  }
  await page.getByText(/^Noch keine Änderung/).waitFor()
  if (uid === offerUid) await page.getByRole('button', { name: /^(Mo|Di|Mi|Do|Fr|Sa|So).* \d\d:\d\d/ }).first().waitFor()
  // What editors wrote stands in fields; a long text is the one that the page shows as its own.
  await page.locator('[contenteditable]').evaluateAll(editors => editors.forEach(editor => editor.remove()))
  expect(await strange()).toEqual([])
})

it('says in German what publishing several entries would do', async () => {
  const { page, open } = dashboard
  // What is published already cannot be published: one that waits.
  await adminCall('POST', `/content-manager/collection-types/${offerUid}?locale=de`, { title: 'Sammelprobe' })
  await open(`${listPath(offerUid)}?_q=Sammelprobe`)
  await page.getByRole('row').nth(1).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Veröffentlichen' }).first().click()
  await page.getByRole('dialog').getByText('Was geschieht').waitFor()
  expect(await strange()).toEqual([])
})

it('asked no other machine, and no script failed', () => {
  expect(dashboard.foreign).toEqual([])
  expect(dashboard.complaints).toEqual([])
})
