import type { Core } from '@strapi/strapi'
import { berlinDay } from '../clock'
import { documentFields } from '../public-api/public-type'
import { readDocuments } from '../public-api/read/documents'
import { describePage } from '../public-api/read/list'
import { RequestError } from '../public-api/request-error'
import { offer } from '../public-api/types'
import { searchOf } from '../search'
import type { FindQuery } from './query'
import { OfferTable } from './table'

const tables = new WeakMap<Core.Strapi, OfferTable>()

const tableOf = (strapi: Core.Strapi): OfferTable => {
  const known = tables.get(strapi) ?? new OfferTable(strapi)
  tables.set(strapi, known)
  return known
}

/** Reads the table in the background, so that the first visitor does not wait for it. Call it in `bootstrap`, last. */
export const startFacets = (strapi: Core.Strapi) => {
  tableOf(strapi).current().catch((error: unknown) => strapi.log.warn(`Facets: ${String(error)}`))
}

/** The offers that a search finds, best first; undefined when nothing is searched for. */
const search = async (strapi: Core.Strapi, { q, locale }: FindQuery): Promise<readonly string[] | undefined> => {
  if (q === '') return undefined
  const answer = await searchOf(strapi)?.find({
    q, locale, type: 'offers', offset: 0, limit: 0, today: berlinDay(), withOrder: true,
  })
  if (answer) return answer.order ?? []
  throw new RequestError(503, {
    de: 'Die Suche startet gerade. Bitte gleich noch einmal versuchen.',
    en: 'The search is just starting. Please try again in a moment.',
  })
}

/**
 * One page of the offers that fit, with a count at every further choice, in Strapi's envelope.
 * @throws RequestError 503 when something is searched for while the index is not ready
 */
export const findOffers = async (strapi: Core.Strapi, query: FindQuery) => {
  const { locale, chosen, page } = query
  const [index, order] = await Promise.all([tableOf(strapi).current(), search(strapi, query)])
  const { documentIds, facets, without } = index.find(chosen, berlinDay(), order)
  const wanted = documentIds.slice(page.offset, page.offset + page.limit)
  const documents = wanted.length === 0
    ? []
    : await readDocuments(strapi, {
        type: offer,
        fields: offer.fields,
        locale,
        where: [{ documentId: { $in: wanted } }],
        common: new Set(documentFields),
      })
  const byId = new Map(documents.map(document => [document.documentId, document]))
  return {
    data: wanted.flatMap(documentId => byId.get(documentId) ?? []),
    meta: { pagination: describePage(page, documentIds.length), facets, without },
  }
}
