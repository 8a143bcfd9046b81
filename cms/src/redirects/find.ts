import type { Core } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import { publishedGerman } from '../public-api/read/published'
import type { PublicType } from '../public-api/public-type'
import { publicTypes } from '../public-api/types'
import { oldAddressUid } from './models'

/** An address that leads to another one. */
export interface Redirect {
  /** The path of the type in the API. */
  readonly type: string
  readonly from: string
  readonly to: string
}

const redirectsOf = async (strapi: Core.Strapi, { uid, path }: PublicType, slug?: string): Promise<Redirect[]> => {
  const found: unknown[] = await strapi.db.query(oldAddressUid).findMany({
    where: { uid, ...(slug === undefined ? {} : { slug }) }, orderBy: { id: 'asc' },
  })
  const old = found.filter(isRecord)
  if (old.length === 0) return []
  const rows: unknown[] = await strapi.db.query(uid).findMany({
    select: ['documentId', 'slug'], where: { ...publishedGerman, documentId: { $in: old.map(({ documentId }) => documentId) } },
  })
  const current = new Map(rows.filter(isRecord).map(row => [row.documentId, String(row.slug)]))
  return old.flatMap(({ slug: from, documentId }) => {
    const to = current.get(documentId)
    return to === undefined ? [] : [{ type: path, from: String(from), to }]
  })
}

/** All old addresses of entries that are public now. */
export const readRedirects = async (strapi: Core.Strapi): Promise<Redirect[]> =>
  (await Promise.all(publicTypes.filter(({ keys }) => keys.some(key => key === 'slug')).map(async type => redirectsOf(strapi, type)))).flat()

/** The slug under which an entry is public now that was public under another one before. */
export const currentSlug = async (strapi: Core.Strapi, type: PublicType, slug: string): Promise<string | undefined> =>
  (await redirectsOf(strapi, type, slug))[0]?.to
