import { expect, it } from 'vitest'
import { sitemapXml } from './xml.ts'

it('names a place once per language that it exists in', () => {
  const xml = sitemapXml('https://example.org', [
    { place: { section: 'offers', slug: 'wohngeld' }, available: ['de', 'de-simple', 'ar'], updatedAt: '2026-11-22T12:00:00.000Z' },
  ])
  expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)).toEqual([
    'https://example.org/angebote/wohngeld',
    'https://example.org/einfach/angebote/wohngeld',
    'https://example.org/ar/offers/wohngeld',
  ])
  expect(xml).toContain('<xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/angebote/wohngeld"/>')
  expect(xml).not.toContain('hreflang="de-simple"')
})
