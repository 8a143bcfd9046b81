import type { Core } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import { defaultLocale } from '../locales/locales'

/** Pages that the website itself links, by their key; the contract has the same list. */
export const sitePageKeys = ['alliance', 'contact', 'imprint', 'privacy', 'accessibility', 'easy-language'] as const

/** The key of a page that links of the website lead to; nothing for every other page. */
export const sitePageKey = async (strapi: Core.Strapi, documentId: string): Promise<string | undefined> => {
  const row: unknown = await strapi.db.query('api::page.page').findOne({
    select: ['key'], where: { documentId, locale: defaultLocale, publishedAt: null },
  })
  const key = isRecord(row) ? row.key : undefined
  return sitePageKeys.find(known => known === key)
}
