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
  const [data] = await readDocuments(strapi, {
    type,
    fields: pick({ ...type.fields, ...type.detailFields }, query.fields),
    locale: query.locale,
    where: [where, ...(query.fallback ? [] : translatedInto(strapi, type.uid, query.locale))],
    common: query.fields,
    limit: 1,
  })
  if (!data) {
    throw new RequestError(404, {
      de: 'Diesen Eintrag gibt es nicht, oder er ist nicht veröffentlicht.',
      en: 'This entry does not exist, or it is not published.',
    })
  }
  return { data, meta: {} }
}
