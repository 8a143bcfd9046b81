import type { Core } from '@strapi/strapi'
import type { PublicType } from '../public-type'
import type { OneQuery } from '../query/read-query'
import { RequestError } from '../request-error'
import type { Row } from '../row'
import { readDocuments } from './documents'
import { pick } from './list'
import { translatedInto } from './overlay'

/**
 * One document, in Strapi's envelope.
 * @param where by what it is found: `{ documentId }`, `{ slug }`, `{ key }`
 * @throws RequestError 404 when there is none, or none that is published
 */
export const readOne = async (strapi: Core.Strapi, type: PublicType, query: OneQuery, where: Row) => {
  const extras = Object.entries(type.extras ?? {}).filter(([name]) => query.fields.has(name))
  const needed = new Set([...query.fields, ...extras.flatMap(([, { needs }]) => needs)])
  const [found] = await readDocuments(strapi, {
    type,
    fields: pick({ ...type.fields, ...type.detailFields }, needed),
    locale: query.locale,
    where: [where, ...(query.fallback ? [] : translatedInto(strapi, type.uid, query.locale, query.drafts))],
    common: query.fields,
    limit: 1,
    drafts: query.drafts,
  })
  if (!found) {
    throw new RequestError(404, {
      de: 'Diesen Eintrag gibt es nicht, oder er ist nicht veröffentlicht.',
      en: 'This entry does not exist, or it is not published.',
    })
  }
  const worked = await Promise.all(extras.map(async ([name, { read }]) =>
    [name, await read(strapi, found, query.locale, query.drafts)]))
  const isAsked = ([name]: [string, unknown]) => query.fields.has(name) || !(name in type.fields)
  const data: Row = { ...Object.fromEntries(Object.entries(found).filter(isAsked)), ...Object.fromEntries(worked) }
  return { data, meta: {} }
}
