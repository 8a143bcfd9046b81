import type { Core } from '@strapi/strapi'
import type { Locale } from '../../../locales/locales'
import { readDocuments } from '../../../public-api/read/documents'
import type { Row } from '../../../public-api/row'
import { institution, offer } from '../../../public-api/types'
import type { HsdsObject } from '../compact'
import { organizationBase } from '../objects/organization'
import { service, serviceBase, type ServiceContext } from '../objects/service'
import {
  institutionSchema, offerBaseSchema, offerSchema, type Institution, type Offer, type OfferBase,
} from '../source'
import { later, readLastChanges } from './last-modified'

/** A part of a list: conditions on the German rows, in the fixed order of the feed. */
export interface Part {
  readonly locale: Locale
  readonly where: readonly Row[]
  readonly limit?: number
  readonly offset?: number
}

const common = new Set(['updatedAt'])
const order = [{ documentId: 'asc' as const }]

export const readOffers = async (strapi: Core.Strapi, part: Part): Promise<Offer[]> =>
  (await readDocuments(strapi, { type: offer, fields: offer.fields, common, order, ...part })).map(row => offerSchema.parse(row))

const { topics: _topics, places: _places, schedules: _schedules, ...baseFields } = offer.fields

const readOfferBases = async (strapi: Core.Strapi, part: Part): Promise<OfferBase[]> =>
  (await readDocuments(strapi, { type: offer, fields: baseFields, common, order, ...part }))
    .map(row => offerBaseSchema.parse(row))

export const readInstitutions = async (strapi: Core.Strapi, part: Part): Promise<Institution[]> =>
  (await readDocuments(strapi, { type: institution, fields: institution.fields, common, order, ...part }))
    .map(row => institutionSchema.parse(row))

/** What is said about these offers besides their own fields. A fixed number of statements, however many there are. */
const contexts = async (strapi: Core.Strapi, locale: Locale, offers: readonly OfferBase[]) => {
  const ids = [...new Set(offers.flatMap(({ institution: of }) => (of === null ? [] : [of.documentId])))]
  const [institutions, changes] = await Promise.all([
    ids.length === 0 ? [] : readInstitutions(strapi, { locale, where: [{ documentId: { $in: ids } }] }),
    readLastChanges(strapi, [offer.uid, institution.uid], [...ids, ...offers.map(({ documentId }) => documentId)]),
  ])
  const byId = new Map(institutions.map(one => [one.documentId, one]))
  return (one: OfferBase): ServiceContext => {
    const of = one.institution === null ? undefined : byId.get(one.institution.documentId)
    const own = later(one.updatedAt, changes.get(one.documentId))
    return {
      strapi,
      locale,
      ...(of === undefined ? {} : { organization: organizationBase(strapi, locale, of) }),
      lastModified: of === undefined ? own : later(later(own, of.updatedAt), changes.get(of.documentId)),
    }
  }
}

/** @param isFull whether nested objects come along */
export const readServices = async (strapi: Core.Strapi, part: Part, isFull: boolean): Promise<HsdsObject[]> => {
  if (isFull) {
    const offers = await readOffers(strapi, part)
    const contextOf = await contexts(strapi, part.locale, offers)
    return offers.map(one => service(one, contextOf(one)))
  }
  const offers = await readOfferBases(strapi, part)
  const contextOf = await contexts(strapi, part.locale, offers)
  return offers.map(one => serviceBase(one, contextOf(one)))
}
