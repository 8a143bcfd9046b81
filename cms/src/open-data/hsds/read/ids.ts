import type { Core, UID } from '@strapi/strapi'
import { z } from 'zod'
import { readContentVersion } from '../../../content-version'
import { publishedGerman } from '../../../public-api/read/published'
import { hsdsId, type Kind } from '../ids'

const uids = {
  service: 'api::offer.offer',
  organization: 'api::institution.institution',
  taxonomy_term: 'api::topic.topic',
} as const satisfies Readonly<Record<Kind, UID.ContentType>>

interface Known { readonly version: number, readonly documents: ReadonlyMap<string, string> }

/** An id cannot be turned back: the ids of all public documents are worked out once per content version. */
const known = new WeakMap<Core.Strapi, Map<Kind, Known>>()

const rowsSchema = z.array(z.object({ documentId: z.string() }))

/** The document of which this is the id, if one is public. */
export const findDocument = async (strapi: Core.Strapi, kind: Kind, id: string): Promise<string | undefined> => {
  const version = await readContentVersion(strapi)
  const kinds = known.get(strapi) ?? new Map<Kind, Known>()
  known.set(strapi, kinds)
  let entry = kinds.get(kind)
  if (entry?.version !== version) {
    const rows = rowsSchema.parse(await strapi.db.query(uids[kind]).findMany({ select: ['documentId'], where: publishedGerman }))
    entry = { version, documents: new Map(rows.map(({ documentId }) => [hsdsId(kind, documentId), documentId])) }
    kinds.set(kind, entry)
  }
  return entry.documents.get(id.toLowerCase())
}
