import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { publishedGerman } from '../public-api/read/published'
import { rowsOf, type Row } from '../public-api/row'
import { day, text } from '../public-api/values'
import type { OfferValues } from './facets'
import { readOfferValues } from './offer-values'

/** What is known of a public offer to find it: no words, no places. */
export interface FacetOffer {
  readonly documentId: string
  readonly slug: string
  /** The last day on which somebody confirmed that it is true; of a right, the day of its legal state. */
  readonly checkedOn: string | null
  /** The last day on which it exists. */
  readonly endsOn: string | null
  readonly values: OfferValues
}

/** So many rows are read at a time; other answers get their turn between. */
const batch = 500

const columns = [
  'id', 'documentId', 'slug', 'kind', 'modes', 'area', 'municipalities', 'childcareDuringVisit', 'childAgeFrom', 'childAgeTo',
  'audience', 'cost', 'appointment', 'anonymous', 'languages', 'validUntil', 'checkedAt', 'legalStateOn',
]

const toOffer = (row: Row, municipalities: readonly string[]): FacetOffer => ({
  documentId: String(row.documentId),
  slug: text(row.slug) ?? '',
  checkedOn: day(row.checkedAt) ?? day(row.legalStateOn),
  endsOn: day(row.validUntil),
  values: readOfferValues(row, municipalities),
})

/** Public offers that have not ended: all of them, or those of these documents. */
export const readFacetOffers = async (
  strapi: Core.Strapi, municipalities: readonly string[], documentIds?: readonly string[],
): Promise<FacetOffer[]> => {
  const offers: FacetOffer[] = []
  for (let last = 0; ;) {
    const rows = rowsOf(await strapi.db.query('api::offer.offer').findMany({
      select: columns,
      where: {
        ...publishedGerman,
        id: { $gt: last },
        serviceStatus: { $ne: 'ended' },
        ...(documentIds ? { documentId: { $in: documentIds } } : {}),
      },
      populate: { topics: { select: ['slug'], where: publishedGerman }, schedules: true },
      orderBy: { id: 'asc' },
      limit: batch,
    }))
    offers.push(...rows.map(row => toOffer(row, municipalities)))
    if (rows.length < batch) return offers
    last = Number(rows.at(-1)?.id)
    await nextTurn()
  }
}

/** The slugs of all public topics, in the order of the editors. */
export const readTopicSlugs = async (strapi: Core.Strapi): Promise<string[]> => {
  const rows = rowsOf(await strapi.db.query('api::topic.topic').findMany({
    select: ['slug'], where: publishedGerman, orderBy: [{ order: 'asc' }, { slug: 'asc' }],
  }))
  return rows.flatMap(({ slug }) => text(slug) ?? [])
}
