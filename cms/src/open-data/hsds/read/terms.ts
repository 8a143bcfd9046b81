import type { Core } from '@strapi/strapi'
import type { Locale } from '../../../locales/locales'
import { readDocuments } from '../../../public-api/read/documents'
import { topic } from '../../../public-api/types'
import type { HsdsObject } from '../compact'
import { kindTerms, topicTerm } from '../objects/taxonomy'
import { topicSchema } from '../source'

/** All terms of both taxonomies, in the order of the site: a few dozen. */
export const readTerms = async (strapi: Core.Strapi, locale: Locale): Promise<HsdsObject[]> => {
  const topics = await readDocuments(strapi, {
    type: topic,
    fields: topic.fields,
    locale,
    where: [],
    common: new Set(['updatedAt']),
    order: [{ order: 'asc' }, { documentId: 'asc' }],
  })
  return [...topics.map(row => topicTerm(locale, topicSchema.parse(row))), ...kindTerms(locale)]
}
