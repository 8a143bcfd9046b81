import { expect, it } from 'vitest'
import { sitemapIndexXml, sitemapXml } from './xml.ts'

const urlsIn = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)
const right = { place: { section: 'offers', slug: 'wohngeld' } as const, available: ['de', 'de-simple', 'ar'] as const }
const place = { ...right, updatedAt: '2026-11-22T12:00:00.000Z' }
const site = 'https://example.org'

it('names a place in the sitemap of each language that it exists in', () => {
  expect(urlsIn(sitemapXml(site, [place], 'ar'))).toEqual([`${site}/ar/offers/wohngeld`])
  expect(urlsIn(sitemapXml(site, [place], 'de-simple'))).toEqual([`${site}/einfach/angebote/wohngeld`])
  expect(urlsIn(sitemapXml(site, [place], 'tr'))).toEqual([])
})

it('names the other languages, but not Einfache Sprache', () => {
  const xml = sitemapXml(site, [place], 'de')
  expect(xml).toContain('<xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/angebote/wohngeld"/>')
  expect(xml).not.toContain('hreflang="de-simple"')
})

it('the index names them all', () => {
  expect(urlsIn(sitemapIndexXml(site))).toHaveLength(8)
  expect(urlsIn(sitemapIndexXml(site))).toContain(`${site}/sitemaps/einfach.xml`)
})
