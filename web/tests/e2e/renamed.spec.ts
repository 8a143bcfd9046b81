import { expect, inject, it } from 'vitest'
import { readHtml } from './support/html'
import { editorOf } from './support/reports'

const cmsUrl = inject('cmsUrl')
const siteUrl = inject('siteUrl')

const locationOf = async (path: string) => {
  const { status, headers } = await readHtml(`${siteUrl}${path}`)
  return [status, headers.get('location')]
}

it('a renamed page keeps its readers, in every language, also in a kept list', async () => {
  const editor = await editorOf(cmsUrl)
  const slug = 'umbenannt-vorher'
  const page = await editor.create('api::page.page', { title: 'Umbenannt', slug, key: slug })
  await editor.publish('api::page.page', page)
  expect((await locationOf(`/${slug}`))[0]).toBe(200)
  await editor.update('api::page.page', page, { slug: 'umbenannt-nachher' })
  await editor.publish('api::page.page', page)
  expect(await locationOf(`/${slug}`)).toEqual([301, '/umbenannt-nachher'])
  expect(await locationOf(`/fa/${slug}`)).toEqual([301, '/fa/umbenannt-nachher'])
  expect((await readHtml(`${siteUrl}/umbenannt-nachher`)).status).toBe(200)
  await editor.unpublish('api::page.page', page)
  // The list of old addresses is at most a second old.
  await expect.poll(async () => (await locationOf(`/${slug}`))[0], { timeout: 5000 }).toBe(404)
})
