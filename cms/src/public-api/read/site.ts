import type { Core } from '@strapi/strapi'
import { documentFields, type PublicType } from '../public-type'
import type { OneQuery } from '../query/read-query'
import { guideReference, pageReference, topicReference } from '../references'
import { many } from '../fields'
import { guide, page, site, topic } from '../types'
import { containsDemoContent } from './demo-content'
import { readDocuments } from './documents'
import { readOne } from './one'

/** Fields of `/api/site` that do not stand in its own row. */
export const siteExtras = ['topics', 'pages', 'guides', 'containsDemoContent'] as const

const common = new Set<string>(documentFields)

const readAll = (strapi: Core.Strapi, type: PublicType, { locale, drafts }: OneQuery, only = common) =>
  readDocuments(strapi, {
    type,
    fields: type.fields,
    locale,
    where: [],
    common: only,
    order: [...type.defaultSort.map(name => ({ [name]: 'asc' as const })), { documentId: 'asc' }],
    drafts,
  })

const readPages = async (strapi: Core.Strapi, query: OneQuery) => {
  const pages = await readAll(strapi, { ...page, fields: pageReference.fields }, query, new Set())
  return pages.map(({ locale: _asked, ...reference }) => reference)
}

/** Guides as cards, with the topics on whose pages they stand. */
const readGuides = async (strapi: Core.Strapi, query: OneQuery) => {
  const fields = { ...guideReference.fields, topics: many(topicReference) }
  const guides = await readAll(strapi, { ...guide, fields }, query, new Set())
  return guides.map(({ locale: _asked, ...card }) => card)
}

/**
 * What every page of the site needs, in one answer.
 * @throws RequestError 404 before the seed content is loaded
 */
export const readSite = async (strapi: Core.Strapi, query: OneQuery) => {
  const [{ data }, topics, pages, guides, demo] = await Promise.all([
    readOne(strapi, site, query, {}),
    query.fields.has('topics') ? readAll(strapi, topic, query) : [],
    query.fields.has('pages') ? readPages(strapi, query) : [],
    query.fields.has('guides') ? readGuides(strapi, query) : [],
    query.fields.has('containsDemoContent') ? containsDemoContent(strapi) : false,
  ])
  const extras = { topics, pages, guides, containsDemoContent: demo }
  const asked = Object.fromEntries(Object.entries(extras).filter(([name]) => query.fields.has(name)))
  return { data: { ...data, ...asked }, meta: {} }
}
