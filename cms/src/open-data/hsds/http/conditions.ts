import type { Core } from '@strapi/strapi'
import { berlinDay } from '../../../clock'
import { publishedGerman } from '../../../public-api/read/published'
import { RequestError } from '../../../public-api/request-error'
import type { Row } from '../../../public-api/row'
import { searchOf } from '../../../search'
import type { SearchType } from '../../../search/types'
import { kindTermId, kindsId, topicsId } from '../objects/taxonomy'
import { findDocument } from '../read/ids'
import { changedSince } from '../read/last-modified'
import { offerKinds } from '../words'
import { readModifiedAfter, type HsdsQuery } from './query'

/** Fulfilled by nothing. */
const never: Row = { documentId: { $in: ['-'] } }

const topicIs = (documentId: string): Row => ({ topics: { $and: [{ documentId }, publishedGerman] } })

/** Services with a term; a term that nobody knows has none. */
const withTerm = async (strapi: Core.Strapi, id: string): Promise<Row> => {
  const kind = Object.keys(offerKinds).find(name => kindTermId(name) === id.toLowerCase())
  if (kind !== undefined) return { kind }
  const documentId = await findDocument(strapi, 'taxonomy_term', id)
  return documentId === undefined ? never : topicIs(documentId)
}

/** Services with any term of a taxonomy: each has a kind. */
const withTaxonomy = (id: string): Row => {
  if (id.toLowerCase() === kindsId) return {}
  return id.toLowerCase() === topicsId ? { topics: { $and: [publishedGerman] } } : never
}

/**
 * What the search of the site finds, as a condition.
 * @throws RequestError 503 while the search is starting
 */
export const foundBySearch = async (strapi: Core.Strapi, { search: q, locale }: HsdsQuery, type: SearchType): Promise<Row[]> => {
  if (q === null) return []
  const answer = await searchOf(strapi)?.find({ q, locale, type, offset: 0, limit: 1, today: berlinDay(), withOrder: true })
  if (!answer) {
    throw new RequestError(503, {
      de: 'Die Suche startet gerade. Bitte gleich noch einmal versuchen.',
      en: 'The search is just starting. Please try again in a moment.',
    })
  }
  return answer.order === undefined || answer.order.length === 0 ? [never] : [{ documentId: { $in: answer.order } }]
}

/** The terms that are asked for, as conditions on services. */
export const termConditions = async (
  strapi: Core.Strapi, { values: { taxonomy_term_id: term, taxonomy_id: taxonomy } }: HsdsQuery,
): Promise<Row[]> => [
  ...(term === undefined ? [] : [await withTerm(strapi, term)]),
  ...(taxonomy === undefined ? [] : [withTaxonomy(taxonomy)]),
]

/** Everything that is asked of services, all of which must hold. */
export const serviceConditions = async (strapi: Core.Strapi, query: HsdsQuery): Promise<Row[]> => {
  const { organization_id: organization } = query.values
  const since = readModifiedAfter(query)
  const institution = organization === undefined ? undefined : await findDocument(strapi, 'organization', organization)
  return [
    ...await foundBySearch(strapi, query, 'offers'),
    ...await termConditions(strapi, query),
    ...(organization === undefined
      ? []
      : [institution === undefined ? never : { institution: { $and: [{ documentId: institution }, publishedGerman] } }]),
    ...(since === null
      ? []
      : [{
          $or: [
            changedSince(strapi, 'api::offer.offer', since),
            { institution: { $and: [changedSince(strapi, 'api::institution.institution', since), publishedGerman] } },
          ],
        }]),
  ]
}
