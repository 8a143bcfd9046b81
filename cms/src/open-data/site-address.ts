import type { Core } from '@strapi/strapi'
import { defaultLocale, type Locale } from '../locales/locales'

/** Types that have a page on the site, by the word in its address: German, and English for the other languages. */
const words = {
  'offers': ['angebote', 'offers'],
  'institutions': ['institutionen', 'institutions'],
  'topics': ['themen', 'topics'],
  'news': ['neuigkeiten', 'news'],
  'position-papers': ['positionspapiere', 'position-papers'],
} as const

export type PageType = keyof typeof words

/** The page of an entry on the public site, as an absolute address. */
export const siteAddress = (strapi: Core.Strapi, locale: Locale, type: PageType, slug: string): string => {
  const base = strapi.config.get<string>('site.url')
  const [german, english] = words[type]
  if (locale === defaultLocale) return `${base}/${german}/${slug}`
  return locale === 'de-simple' ? `${base}/einfach/${german}/${slug}` : `${base}/${locale}/${english}/${slug}`
}
