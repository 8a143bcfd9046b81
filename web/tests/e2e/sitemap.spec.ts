import { expect, inject, it } from 'vitest'
import { attributes, readHtml } from './support/html'

const siteUrl = inject('siteUrl')
const { text: index } = await readHtml(`${siteUrl}/sitemap.xml`)
const sitemaps = await Promise.all([...index.matchAll(/<sitemap><loc>(.*?)<\/loc>/g)].map(([, url = '']) => readHtml(url)))
const sitemap = sitemaps.map(({ text }) => text).join('')
const entries = [...sitemap.matchAll(/<url>(.*?)<\/url>/g)].map(([, inner = '']) => ({
  url: /<loc>(.*?)<\/loc>/.exec(inner)?.[1] ?? '',
  hreflangs: attributes(inner, /<xhtml:link [^>]*>/g, 'hreflang'),
}))

/** How many pages are asked for at once. */
const atOnce = 4

const inTurn = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>) => {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

it('names every place once', () => {
  expect(sitemaps.map(({ status }) => status)).toEqual(Array(8).fill(200))
  expect(entries.length).toBeGreaterThan(100)
  expect(new Set(entries.map(({ url }) => url)).size).toBe(entries.length)
})

const isAsked = ({ url }: { url: string }) => !/\/(en|uk|ru|fa|tr)(\/|$)/.test(url.slice(siteUrl.length))

it('agrees with the pages that it names, and no link on them leads nowhere', async () => {
  const findings: string[] = []
  const links = new Set<string>()
  // German, Einfache Sprache and Arabic in full: the other languages have the same templates and relations.
  const asked = entries.filter(isAsked)
  await inTurn(asked, async ({ url, hreflangs }) => {
    const { status, text } = await readHtml(url)
    const canonical = attributes(text, /<link [^>]*rel="canonical"[^>]*>/g, 'href')[0]
    const alternates = attributes(text, /<link [^>]*hreflang[^>]*>/g, 'hreflang').join()
    if (status !== 200) findings.push(`${url}: ${status}`)
    if (canonical !== url) findings.push(`${url}: canonical ${canonical}`)
    if (!url.includes('/einfach') && alternates !== hreflangs.join()) findings.push(`${url}: ${alternates}`)
    for (const href of attributes(text, /<a [^>]*>/g, 'href')) {
      if (href.startsWith('/') && isAsked({ url: `${siteUrl}${href}` })) links.add(href.split('#')[0] ?? href)
    }
  })
  const known = new Set(asked.map(({ url }) => url.slice(siteUrl.length) || '/'))
  await inTurn([...links].filter(link => !known.has(link)), async (link) => {
    const { status } = await readHtml(`${siteUrl}${link}`)
    if (status !== 200) findings.push(`link to ${link}: ${status}`)
  })
  expect(findings).toEqual([])
}, 200_000)

it('is named in robots.txt', async () => {
  expect((await readHtml(`${siteUrl}/robots.txt`)).text).toContain(`Sitemap: ${siteUrl}/sitemap.xml`)
})
