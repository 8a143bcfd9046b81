import type { Core } from '@strapi/strapi'
import type { Context } from '../../../public-api/http/context'
import { publicDocuments, publishedGerman } from '../../../public-api/read/published'
import { refuseUnknown } from '../../../public-api/query/read-query'
import { RequestError } from '../../../public-api/request-error'
import type { Row } from '../../../public-api/row'
import { institution, offer } from '../../../public-api/types'
import type { HsdsObject } from '../compact'
import { hsdsId } from '../ids'
import { serviceAtLocation } from '../objects/service'
import { taxonomies } from '../objects/taxonomy'
import { centreOf, distance } from '../read/distance'
import { describeFeed } from '../read/feed'
import { findDocument } from '../read/ids'
import { readOrganizations } from '../read/organizations'
import { readPlaceEntries, type PlaceEntry } from '../read/places'
import { readOffers, readServices } from '../read/services'
import { readTerms } from '../read/terms'
import { foundBySearch, serviceConditions, termConditions } from './conditions'
import { listOf, sendList, sendObject, type HsdsList } from './page'
import { readFlag, readHsdsQuery, readLanguage, readProximity, type HsdsQuery } from './query'

const absent = () => new RequestError(404, {
  de: 'Dieses Objekt gibt es nicht, oder es ist nicht mehr öffentlich.',
  en: 'This object does not exist, or is not public any more.',
})

const idIn = (ctx: Context): string => {
  const params: Readonly<Record<string, unknown>> = ctx.params
  return typeof params.id === 'string' ? params.id.slice(0, 50) : ''
}

/** Answers with one object. @throws RequestError 404 */
const sendOne = async (
  ctx: Context, own: readonly string[], read: (id: string, query: HsdsQuery) => Promise<HsdsObject | undefined>,
) => {
  refuseUnknown(ctx.query, ['locale', ...own])
  const query = readHsdsQuery(ctx, own)
  const object = await read(idIn(ctx), query)
  if (!object) throw absent()
  sendObject(ctx, query.locale, object)
}

const countOf = (strapi: Core.Strapi, type: typeof offer, where: readonly Row[]) => () =>
  strapi.db.query(type.uid).count({ where: { $and: [publicDocuments(type), ...where] } })

const filters = ['taxonomy_term_id', 'taxonomy_id'] as const
const serviceFilters = [...filters, 'organization_id', 'modified_after', 'full'] as const

export const listServices = async (strapi: Core.Strapi, ctx: Context) => {
  const query = readHsdsQuery(ctx, serviceFilters)
  const isFull = readFlag(query, 'full')
  const where = await serviceConditions(strapi, query)
  await sendList(strapi, ctx, query, {
    count: countOf(strapi, offer, where),
    read: (offset, limit) => readServices(strapi, { locale: query.locale, where, offset, limit }, isFull),
  })
}

export const oneService = (strapi: Core.Strapi, ctx: Context) => sendOne(ctx, [], async (id, { locale }) => {
  const documentId = await findDocument(strapi, 'service', id)
  if (documentId === undefined) return undefined
  const [found] = await readServices(strapi, { locale, where: [{ documentId }] }, true)
  return found
})

export const listOrganizations = async (strapi: Core.Strapi, ctx: Context) => {
  const query = readHsdsQuery(ctx, [...filters, 'full', 'full_service'])
  const isFullService = readFlag(query, 'full_service')
  const depth = { isFull: readFlag(query, 'full') || isFullService, isFullService }
  const terms = await termConditions(strapi, query)
  const where = [
    ...await foundBySearch(strapi, query, 'institutions'),
    ...(terms.length === 0 ? [] : [{ offers: { $and: [...terms, publishedGerman] } }]),
  ]
  await sendList(strapi, ctx, query, {
    count: countOf(strapi, institution, where),
    read: (offset, limit) => readOrganizations(strapi, { locale: query.locale, where, offset, limit }, depth),
  })
}

export const oneOrganization = (strapi: Core.Strapi, ctx: Context) => sendOne(ctx, ['full_service'], async (id, query) => {
  const documentId = await findDocument(strapi, 'organization', id)
  if (documentId === undefined) return undefined
  const depth = { isFull: true, isFullService: readFlag(query, 'full_service') }
  const [found] = await readOrganizations(strapi, { locale: query.locale, where: [{ documentId }] }, depth)
  return found
})

/** Services by their documents, with what a place needs to be shown in full. */
const readPlaces = async (strapi: Core.Strapi, { locale }: HsdsQuery, entries: readonly PlaceEntry[]): Promise<HsdsObject[]> => {
  const where = [{ documentId: { $in: [...new Set(entries.map(({ documentId }) => documentId))] } }]
  const [offers, services] = await Promise.all([
    readOffers(strapi, { locale, where }),
    readServices(strapi, { locale, where }, false),
  ])
  const offerOf = new Map(offers.map(one => [one.documentId, one]))
  const serviceOf = new Map(services.map(one => [one.id, one]))
  return entries.flatMap(({ documentId, key }) => {
    const one = offerOf.get(documentId)
    const found = one && serviceAtLocation(one, locale, key)
    const of = serviceOf.get(hsdsId('service', documentId))
    return found ? [{ ...found, ...(of === undefined ? {} : { service: of }) }] : []
  })
}

/** The places around a postal code, or in it. */
const near = (entries: readonly PlaceEntry[], query: HsdsQuery): readonly PlaceEntry[] => {
  const { postcode, metres } = readProximity(query)
  if (postcode === null) return entries
  if (metres === null) return entries.filter(({ postalCode }) => postalCode === postcode)
  const centre = centreOf(entries, postcode)
  return entries.filter(({ position }) => position !== null && centre !== undefined && distance(centre, position) <= metres)
}

const filterPlaces = async (strapi: Core.Strapi, query: HsdsQuery): Promise<readonly PlaceEntry[]> => {
  const entries = near(await readPlaceEntries(strapi), query)
  const where = await serviceConditions(strapi, query)
  if (where.length === 0) return entries
  const rows: { documentId?: unknown }[] = await strapi.db.query(offer.uid).findMany({
    select: ['documentId'], where: { $and: [publicDocuments(offer), ...where] },
  })
  const ids = new Set(rows.map(({ documentId }) => documentId))
  return entries.filter(({ documentId }) => ids.has(documentId))
}

export const listServiceAtLocations = async (strapi: Core.Strapi, ctx: Context) => {
  const query = readHsdsQuery(ctx, [...serviceFilters, 'postcode', 'proximity'])
  readFlag(query, 'full')
  const entries = await filterPlaces(strapi, query)
  const list: HsdsList = {
    count: async () => entries.length,
    read: (offset, limit) => readPlaces(strapi, query, entries.slice(offset, offset + limit)),
  }
  await sendList(strapi, ctx, query, list)
}

export const oneServiceAtLocation = (strapi: Core.Strapi, ctx: Context) => sendOne(ctx, [], async (id, query) => {
  const entry = (await readPlaceEntries(strapi)).find(one => one.id === id.toLowerCase())
  const [found] = entry ? await readPlaces(strapi, query, [entry]) : []
  return found
})

const contains = ({ search }: HsdsQuery) => ({ name }: HsdsObject) =>
  search === null || String(name).toLowerCase().includes(search.toLowerCase())

export const listTaxonomies = async (strapi: Core.Strapi, ctx: Context) => {
  const query = readHsdsQuery(ctx)
  await sendList(strapi, ctx, query, listOf(taxonomies(query.locale).filter(contains(query))))
}

export const oneTaxonomy = (_strapi: Core.Strapi, ctx: Context) =>
  sendOne(ctx, [], async (asked, { locale }) => taxonomies(locale).find(({ id }) => id === asked.toLowerCase()))

export const listTerms = async (strapi: Core.Strapi, ctx: Context) => {
  const query = readHsdsQuery(ctx, ['taxonomy_id', 'top_only', 'parent_id'])
  readFlag(query, 'top_only')
  const { taxonomy_id: taxonomy, parent_id: parent } = query.values
  // Both taxonomies are flat: all terms are top ones, none has a parent.
  const terms = (await readTerms(strapi, query.locale)).filter(contains(query))
    .filter(({ taxonomy_id: id }) => parent === undefined && (taxonomy === undefined || id === taxonomy.toLowerCase()))
  await sendList(strapi, ctx, query, listOf(terms))
}

export const oneTerm = (strapi: Core.Strapi, ctx: Context) => sendOne(ctx, [], async (asked, { locale }) =>
  (await readTerms(strapi, locale)).find(({ id }) => id === asked.toLowerCase()))

/** What this feed is (HSDS 3.2, `GET /`). */
export const about = async (strapi: Core.Strapi, ctx: Context) => {
  refuseUnknown(ctx.query, ['locale'])
  const locale = readLanguage(ctx)
  sendObject(ctx, locale, await describeFeed(strapi, locale))
}
