import { expect, inject, it } from 'vitest'
import { z } from 'zod'
import { allLocales } from '../../shared/utils/locales'
import { pathOf } from '../../shared/utils/paths'
import { attributes, readHtml } from './support/html'

const siteUrl = inject('siteUrl')

const OfferSchema = z.object({ slug: z.string(), title: z.string(), availableLocales: z.array(z.string()) })
const OffersSchema = z.object({ data: z.array(OfferSchema) })
const answer: unknown = await (await fetch(`${inject('cmsUrl')}/api/offers?pagination[pageSize]=100`)).json()
const offers = OffersSchema.parse(answer).data
const translated = offers.find(({ availableLocales }) => availableLocales.length === allLocales.length)
const germanOnly = offers.find(({ availableLocales }) => !availableLocales.includes('ar'))

const hreflangs = (html: string) => attributes(html, /<link [^>]*hreflang[^>]*>/g, 'hreflang')
const canonical = (html: string) => attributes(html, /<link [^>]*rel="canonical"[^>]*>/g, 'href')[0]

it('has an offer in every language, and one that is missing in Arabic', () => {
  expect(translated).toBeDefined()
  expect(germanOnly).toBeDefined()
})

it.each(allLocales)('leads from every page to the same page in $name', async ({ site }) => {
  for (const place of [{ section: 'offers', slug: translated?.slug ?? '' }, { section: 'topics' }, { section: 'page', slug: 'das-buendnis' }] as const) {
    const { text } = await readHtml(`${siteUrl}${pathOf('de', place)}`)
    const links = attributes(text, /<a [^>]*>/g, 'href')
    expect(links).toContain(pathOf(site, place))
  }
})

it('keeps filter and page number when the language changes, and drops what means nothing', async () => {
  const { text } = await readHtml(`${siteUrl}/angebote?kind=right&page=1&utm_source=x`)
  expect(attributes(text, /<a [^>]*>/g, 'href')).toContain('/ar/offers?kind=right&page=1')
})

it('offers search engines every real translation, and never Einfache Sprache', async () => {
  const { text } = await readHtml(`${siteUrl}/en/offers/${translated?.slug}`)
  expect(hreflangs(text)).toEqual(['de', 'en', 'uk', 'ru', 'ar', 'fa', 'tr', 'x-default'])
  expect(canonical(text)).toBe(`${siteUrl}/en/offers/${translated?.slug}`)
})

it('names the German address where there is no translation', async () => {
  const { text } = await readHtml(`${siteUrl}/ar/offers/${germanOnly?.slug}`)
  expect(canonical(text)).toBe(`${siteUrl}/angebote/${germanOnly?.slug}`)
  expect(hreflangs(text)).toEqual([])
})

it('marks German words on an Arabic page as German', async () => {
  const { text } = await readHtml(`${siteUrl}/ar/offers/${germanOnly?.slug}`)
  expect(text).toMatch(/<html [^>]*lang="ar"[^>]*dir="rtl"|<html [^>]*dir="rtl"[^>]*lang="ar"/)
  const heading = /<h1[^>]*>/.exec(text)?.[0]
  expect(heading).toContain('lang="de"')
  expect(heading).toContain('dir="ltr"')
})

it('does not mark what is translated', async () => {
  const { text } = await readHtml(`${siteUrl}/ar/offers/${translated?.slug}`)
  expect(/<h1[^>]*>/.exec(text)?.[0]).not.toContain('lang=')
})
