import { parseFeed } from '@rowanmanning/feed-parser'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { allLocales } from '../../shared/utils/locales'
import { feedKinds, feedPath } from '../../shared/feeds'
import { attributes, readHtml } from './support/html'

const siteUrl = inject('siteUrl')

const JsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  language: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(z.object({
    id: z.string(), url: z.url(), title: z.string(), content_text: z.string(),
    date_published: z.iso.datetime(), date_modified: z.iso.datetime(),
  })),
})

const read = async (path: string) => {
  const response = await fetch(`${siteUrl}${path}`)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

describe.each(feedKinds)('the feed of %s', (kind) => {
  it.each(allLocales)('is Atom and JSON Feed in $name, with the same entries', async ({ site, code }) => {
    const atom = await read(feedPath(site, kind, 'atom'))
    expect(atom).toMatchObject({ status: 200, type: 'application/atom+xml; charset=utf-8' })
    const parsed = parseFeed(atom.text)
    const json = await read(feedPath(site, kind, 'json'))
    expect(json).toMatchObject({ status: 200, type: 'application/feed+json; charset=utf-8' })
    const feed = JsonFeed.parse(JSON.parse(json.text))
    expect(feed).toMatchObject({ language: code, feed_url: `${siteUrl}${feedPath(site, kind, 'json')}`, title: parsed.title })
    expect(parsed.meta).toMatchObject({ type: 'atom', version: '1.0' })
    const told = ({ id, url, title }: { id?: string | null, url?: string | null, title?: string | null }) => [id, url, title]
    expect(parsed.items.map(told)).toEqual(feed.items.map(told))
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length)
    if (code === 'de') expect(feed.items.length).toBeGreaterThan(3)
  })
})

it('what it names is there, in its own language', async () => {
  const { text } = await read(feedPath('en', 'offers', 'json'))
  const [item] = JsonFeed.parse(JSON.parse(text)).items
  const page = await readHtml(item?.url ?? '')
  expect(page.status).toBe(200)
  expect(/<html\s+lang="en"/.test(page.text)).toBe(true)
  expect(/<title>([^<]*)/.exec(page.text)?.[1]).toContain(item?.title)
})

it('a topic has a feed of its own, which its page and the list name', async () => {
  const { text } = await readHtml(`${siteUrl}/themen/geld`)
  const links = attributes(text, /<link [^>]*type="application\/(?:atom\+xml|feed\+json)"[^>]*>/g, 'href')
  expect(links).toEqual(['atom', 'json'].map(format => `${siteUrl}/feeds/de/topics/geld.${format}`))
  const { items } = parseFeed((await read('/feeds/de/topics/geld.atom')).text)
  const { items: all } = parseFeed((await read('/feeds/de/offers.atom')).text)
  expect(items.length).toBeGreaterThan(0)
  expect(all.length).toBeGreaterThan(items.length)
})

it.each(['/feeds/xx/news.atom', '/feeds/de/nothing.atom', '/feeds/de/news.rss', '/feeds/de/topics/none.atom'])('%s does not exist', async (path) => {
  expect((await read(path)).status).toBe(404)
})

const DescriptionSchema = z.object({
  paths: z.record(z.string(), z.object({
    servers: z.array(z.object({ url: z.string() })).optional(),
    get: z.object({
      parameters: z.array(z.looseObject({ name: z.string().optional(), example: z.unknown().optional() })).default([]),
      responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()).optional() })),
    }),
  })),
})

it('every address of the site that the description of the API names is there, as the media type that it says', async () => {
  const { paths } = DescriptionSchema.parse(await (await fetch(`${inject('cmsUrl')}/api/openapi.json`)).json())
  const own = Object.entries(paths).filter(([, { servers }]) => servers)
  expect(own).toHaveLength(13)
  for (const [path, { servers, get }] of own) {
    // These tests start the site after the CMS, which therefore names the usual address.
    expect(servers?.map(({ url }) => new URL(url).pathname)).toEqual(['/'])
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => String(get.parameters.find(one => one.name === name)?.example))
    const { status, type } = await read(address)
    expect([address, status, type?.split(';')[0]]).toEqual([address, 200, Object.keys(get.responses['200']?.content ?? {})[0]])
  }
})
