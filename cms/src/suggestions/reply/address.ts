import type { Core } from '@strapi/strapi'
import { defaultLocale } from '../../locales/locales'

/** As codes stand in addresses of the site. */
const slugOf = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`

/** The page of the site that says what became of a report, in the language in which it was sent. */
export const outcomeUrl = (strapi: Core.Strapi, locale: string | null, code: string): string => {
  const base = strapi.config.get<string>('site.url')
  if (locale === null || locale === defaultLocale) return `${base}/meldung/${slugOf(code)}`
  return locale === 'de-simple' ? `${base}/einfach/meldung/${slugOf(code)}` : `${base}/${locale}/report-status/${slugOf(code)}`
}
