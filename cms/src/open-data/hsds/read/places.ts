import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { readContentVersion } from '../../../content-version'
import { publishedGerman } from '../../../public-api/read/published'
import { choices } from '../../../public-api/values'
import { serviceAtLocationId } from '../objects/service'

/** A service at one of its places, without its words: enough to count, to page and to find it. */
export interface PlaceEntry {
  readonly id: string
  readonly documentId: string
  readonly key: string | number
  readonly postalCode: string | null
  /** Degrees; null where nobody has noted them. */
  readonly position: { readonly latitude: number, readonly longitude: number } | null
}

const rowSchema = z.object({
  documentId: z.string(),
  modes: z.unknown(),
  website: z.string().nullable(),
  places: z.array(z.object({
    confidential: z.unknown(),
    postalCode: z.string().nullable(),
    latitude: z.coerce.number().nullable(),
    longitude: z.coerce.number().nullable(),
  })),
})

const entriesOf = ({ documentId, modes, website, places }: z.infer<typeof rowSchema>): PlaceEntry[] => {
  const entry = (key: string | number, more: Pick<PlaceEntry, 'postalCode' | 'position'>) =>
    ({ id: serviceAtLocationId(documentId, key), documentId, key, ...more })
  const open = places.flatMap(({ confidential, postalCode, latitude, longitude }, at) => (
    confidential === false || confidential === 0
      ? [entry(at, { postalCode, position: latitude === null || longitude === null ? null : { latitude, longitude } })]
      : []
  ))
  const isOnline = choices(modes).includes('online') && website !== null && website.trim() !== ''
  return isOnline ? [...open, entry('online', { postalCode: null, position: null })] : open
}

const known = new WeakMap<Core.Strapi, { version: number, entries: readonly PlaceEntry[] }>()

/** All places of all public services, in the order of the feed; read once per content version. */
export const readPlaceEntries = async (strapi: Core.Strapi): Promise<readonly PlaceEntry[]> => {
  const version = await readContentVersion(strapi)
  const kept = known.get(strapi)
  if (kept?.version === version) return kept.entries
  const rows = z.array(rowSchema).parse(await strapi.db.query('api::offer.offer').findMany({
    select: ['documentId', 'modes', 'website'],
    where: publishedGerman,
    populate: { places: { select: ['confidential', 'postalCode', 'latitude', 'longitude'] } },
    orderBy: { documentId: 'asc' },
  }))
  const entries = rows.flatMap(entriesOf)
  known.set(strapi, { version, entries })
  return entries
}
