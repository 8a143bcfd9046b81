import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { signIn } from '../../../cms/tests/support/editor'
import { startServer, type RunningServer } from '../../../cms/tests/support/server'
import { startSite, type RunningSite } from './support/front'
import { readHtml } from './support/html'

const notes = z.object({ site: z.object({ outdatedTranslation: z.string() }) })

let cms: RunningServer
let site: RunningSite

// A system of its own: what editors do here, other specs would meet.
beforeAll(async () => {
  cms = await startServer('site-editors')
  site = await startSite(cms.url)
}, 120_000)
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

const locationOf = async (path: string) => {
  const { status, headers } = await readHtml(`${site.url}${path}`)
  return [status, headers.get('location')]
}

it('a renamed page keeps its readers, in every language, also in a kept list', async () => {
  const editor = await signIn(cms.url)
  const slug = 'umbenannt-vorher'
  const page = await editor.create('api::page.page', { title: 'Umbenannt', slug, key: slug })
  await editor.publish('api::page.page', page)
  expect((await locationOf(`/${slug}`))[0]).toBe(200)
  await editor.update('api::page.page', page, { slug: 'umbenannt-nachher' })
  await editor.publish('api::page.page', page)
  // The site hears of the change a moment after the editor's answer.
  await expect.poll(() => locationOf(`/${slug}`), { timeout: 5000 }).toEqual([301, '/umbenannt-nachher'])
  expect(await locationOf(`/fa/${slug}`)).toEqual([301, '/fa/umbenannt-nachher'])
  expect((await readHtml(`${site.url}/umbenannt-nachher`)).status).toBe(200)
  await editor.unpublish('api::page.page', page)
  // The list of old addresses is at most a second old.
  await expect.poll(async () => (await locationOf(`/${slug}`))[0], { timeout: 5000 }).toBe(404)
})

it('a translation that German has left behind says so, in its own language', async () => {
  const editor = await signIn(cms.url)
  const { data: { documentId } } = z.object({ data: z.object({ documentId: z.string() }) })
    .parse(await (await fetch(`${cms.url}/api/offers/by-slug/wohngeld`)).json())
  const noteIn = async (language: string) => {
    const words = notes.parse(JSON.parse(readFileSync(new URL(`../../i18n/locales/${language}.json`, import.meta.url), 'utf8')))
    const { text } = await readHtml(`${site.url}/${language}/offers/wohngeld`)
    return text.includes(words.site.outdatedTranslation)
  }
  expect([await noteIn('uk'), await noteIn('ar')]).toEqual([false, false])
  await editor.publish('api::offer.offer', documentId, { whatIsIt: 'Wohngeld ist ein Zuschuss, den es seit heute anders gibt.' })
  // A kept page is made anew when the site has heard of the change.
  await expect.poll(async () => [await noteIn('uk'), await noteIn('ar')], { timeout: 5000 }).toEqual([true, true])
})
