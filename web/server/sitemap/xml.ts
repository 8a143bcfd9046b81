import type { Locale } from '@buendnis/contract'
import { alternatesOf, canonicalOf } from '#shared/utils/alternates'
import { allLocales } from '#shared/utils/locales'
import { escapeXml } from '../xml/escape.ts'
import type { SitemapPlace } from './places.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The sitemaps, one per language: with 10,000 offers all languages in one would be more than a sitemap may hold (50,000). */
export const sitemapIndexXml = (siteUrl: string): string => [
  declaration,
  `<sitemapindex ${namespace}>`,
  ...allLocales.map(({ site }) => `<sitemap><loc>${escapeXml(`${siteUrl}/sitemaps/${site}.xml`)}</loc></sitemap>`),
  '</sitemapindex>',
  '',
].join('\n')

const urlElement = (siteUrl: string, { place, available, updatedAt }: SitemapPlace, locale: Locale): string => {
  const absolute = (path: string) => escapeXml(`${siteUrl}${path}`)
  const links = locale === 'de-simple'
    ? []
    : alternatesOf(place, available)
        .map(({ hreflang, path }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${absolute(path)}"/>`)
  const lastChange = updatedAt ? `<lastmod>${escapeXml(updatedAt)}</lastmod>` : ''
  return `<url><loc>${absolute(canonicalOf(place, locale, available))}</loc>${lastChange}${links.join('')}</url>`
}

/** A sitemap (sitemaps.org 0.9) of a language: each place that really exists in it, with its other languages. */
export const sitemapXml = (siteUrl: string, places: readonly SitemapPlace[], locale: Locale): string => [
  declaration,
  `<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
  ...places.filter(({ available }) => available.includes(locale)).map(place => urlElement(siteUrl, place, locale)),
  '</urlset>',
  '',
].join('\n')
