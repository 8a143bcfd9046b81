import type { Core } from '@strapi/strapi'
import type { Locale } from '../../locales/locales'
import { places, text, words } from '../../public-api/fields'
import type { PublicType } from '../../public-api/public-type'
import { readDocuments } from '../../public-api/read/documents'
import { rowsOf, type Row } from '../../public-api/row'
import { institution, offer } from '../../public-api/types'
import { siteAddress, type PageType } from '../site-address'
import { fixedId } from '../hsds/ids'
import { readAll } from './documents'
import type { ExportOptions } from './options'

/** A place with those who are there. */
interface Found {
  readonly place: Row
  readonly offers: Set<string>
  readonly institutions: Set<string>
}

const isOnMap = (place: Row): boolean =>
  place.confidential === false && typeof place.latitude === 'number' && typeof place.longitude === 'number'

/** The same point with the same address is the same place, whoever wrote it down. */
const keyOf = ({ latitude, longitude, streetAddress, postalCode }: Row): string =>
  JSON.stringify([latitude, longitude, streetAddress, postalCode])

/** Every place that is no secret and has a position: the one thing that an export holds as a whole. */
const findPlaces = async (strapi: Core.Strapi): Promise<Map<string, Found>> => {
  const found = new Map<string, Found>()
  for (const [type, role] of [[offer, 'offers'], [institution, 'institutions']] as const) {
    for await (const rows of readAll(strapi, { type, locale: 'de', fallback: true, fields: { places: places() } })) {
      for (const { documentId, places: own } of rows) {
        for (const place of rowsOf(own).filter(isOnMap)) {
          const key = keyOf(place)
          const known = found.get(key) ?? { place, offers: new Set(), institutions: new Set() }
          known[role].add(String(documentId))
          found.set(key, { ...known, place: known.place.name === null ? place : known.place })
        }
      }
    }
  }
  return found
}

const nameField = { name: text() }
const titleField = { title: words() }

/** What is said about the entries at a place, by their ids. */
const readEntries = async (
  strapi: Core.Strapi, type: PublicType, page: PageType, name: string, locale: Locale, ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> => {
  const fields = { ...(name === 'title' ? titleField : nameField), slug: text() }
  const rows = ids.length === 0
    ? []
    : await readDocuments(strapi, { type, fields, locale, where: [{ documentId: { $in: [...ids] } }], common: new Set() })
  return new Map(rows.map(({ documentId, slug, [name]: called }) =>
    [String(documentId), { documentId, [name]: called, url: siteAddress(strapi, locale, page, String(slug)) }]))
}

const feature = (key: string, { place, ...found }: Found, entries: ReadonlyMap<string, Row>): string => {
  const { latitude, longitude, confidential: _never, ...properties } = place
  const told = (ids: ReadonlySet<string>) => [...ids].flatMap(id => entries.get(id) ?? [])
  return JSON.stringify({
    type: 'Feature',
    id: fixedId('place', key),
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { ...properties, institutions: told(found.institutions), offers: told(found.offers) },
  })
}

/** Places whose entries are read at once. */
const atOnce = 50

/** Places as GeoJSON (RFC 7946), each once, with offers and institutions there. Confidential ones are not among them. */
export async function* geoJson(
  strapi: Core.Strapi, { languages: [locale], licence, onRows }: ExportOptions,
): AsyncGenerator<string> {
  const { url: license, name: licenseName, attribution } = licence
  yield `${JSON.stringify({ type: 'FeatureCollection', license, licenseName, attribution }).slice(0, -1)},"features":[\n`
  const found = [...await findPlaces(strapi)]
  for (let from = 0; from < found.length; from += atOnce) {
    const part = found.slice(from, from + atOnce)
    const [offers, institutions] = await Promise.all([
      readEntries(strapi, offer, 'offers', 'title', locale, part.flatMap(([, { offers: ids }]) => [...ids])),
      readEntries(strapi, institution, 'institutions', 'name', locale, part.flatMap(([, { institutions: ids }]) => [...ids])),
    ])
    onRows?.(part.map(([, { place }]) => place))
    const entries = new Map([...offers, ...institutions])
    yield `${from === 0 ? '' : ',\n'}${part.map(([key, one]) => feature(key, one, entries)).join(',\n')}`
  }
  yield '\n]}\n'
}
