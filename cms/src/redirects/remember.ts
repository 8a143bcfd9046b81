import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { isRecord } from '../content-types/attributes'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { publishedGerman } from '../public-api/read/published'
import { rowsOf } from '../public-api/row'
import { oldAddressModel, oldAddressUid } from './models'

/** Actions after which an entry may be public under another address, or under none. */
const actions: readonly string[] = ['create', 'update', 'publish', 'unpublish', 'delete']

const publicSlug = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<string | undefined> => {
  const row: unknown = await strapi.db.query(uid).findOne({ select: ['slug'], where: { documentId, ...publishedGerman } })
  return isRecord(row) && typeof row.slug === 'string' ? row.slug : undefined
}

/** An entry has left an address: whoever asks for it is led to the entry. The last one that had it counts. */
const keepAddress = async (strapi: Core.Strapi, uid: ContentUid, slug: string, documentId: string) => {
  await freeAddress(strapi, uid, slug)
  await strapi.db.query(oldAddressUid).create({ data: { uid, slug, documentId, since: now() } })
}

/** A public entry has this address now: nobody is led away from it. */
const freeAddress = async (strapi: Core.Strapi, uid: ContentUid, slug: string) => {
  await strapi.db.query(oldAddressUid).deleteMany({ where: { uid, slug } })
}

/** The address of a public entry and all that it had before. */
export const addressesOf = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<string[]> => {
  const slug = await publicSlug(strapi, uid, documentId)
  const old = rowsOf(await strapi.db.query(oldAddressUid).findMany({ select: ['slug'], where: { uid, documentId }, orderBy: { id: 'asc' } }))
  return [...old.map(row => String(row.slug)), ...(slug === undefined ? [] : [slug])]
}

/** Leads whoever asks for the addresses of an entry that is gone to the one that took its place. */
export const leadTo = async (strapi: Core.Strapi, uid: ContentUid, slugs: readonly string[], documentId: string) => {
  for (const slug of slugs) await keepAddress(strapi, uid, slug, documentId)
}

/**
 * Adds the table of old addresses and follows what makes entries public. Call it in `register`, after the content
 * version: that opens the transaction.
 */
export const registerRedirects = (strapi: Core.Strapi) => {
  strapi.get('models').add(oldAddressModel)
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if (!isContentUid(uid) || !actions.includes(action) || !isRecord(params)) return next()
    if (!('slug' in strapi.contentType(uid).attributes)) return next()
    const known = typeof params.documentId === 'string' ? params.documentId : undefined
    const before = known === undefined ? undefined : await publicSlug(strapi, uid, known)
    const result = await next()
    const documentId = known ?? (isRecord(result) && typeof result.documentId === 'string' ? result.documentId : undefined)
    if (documentId === undefined) return result
    const isDeleted = action === 'delete' && [params.locale ?? defaultLocale].flat().some(one => one === '*' || one === defaultLocale)
    if (isDeleted) {
      await strapi.db.query(oldAddressUid).deleteMany({ where: { uid, documentId } })
      return result
    }
    const after = await publicSlug(strapi, uid, documentId)
    if (before !== undefined && before !== after) await keepAddress(strapi, uid, before, documentId)
    if (after !== undefined && before !== after) await freeAddress(strapi, uid, after)
    return result
  })
}
