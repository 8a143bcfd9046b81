import { alternatesOf, canonicalOf } from '#shared/utils/alternates'
import { escapeXml } from '../xml/escape.ts'
import type { SitemapPlace } from './places.ts'

const urlElements = (siteUrl: string, { place, available, updatedAt }: SitemapPlace): string[] => {
  const absolute = (path: string) => escapeXml(`${siteUrl}${path}`)
  const alternates = alternatesOf(place, available)
    .map(({ hreflang, path }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${absolute(path)}"/>`)
  const lastChange = updatedAt ? `<lastmod>${escapeXml(updatedAt)}</lastmod>` : ''
  return available.map((locale) => {
    const links = locale === 'de-simple' ? '' : alternates.join('')
    return `<url><loc>${absolute(canonicalOf(place, locale, available))}</loc>${lastChange}${links}</url>`
  })
}

/** A sitemap (sitemaps.org 0.9): each place once per language that it exists in, with its other languages. */
export const sitemapXml = (siteUrl: string, places: readonly SitemapPlace[]): string => [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
  ...places.flatMap(place => urlElements(siteUrl, place)),
  '</urlset>',
  '',
].join('\n')
