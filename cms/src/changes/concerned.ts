import type { Core } from '@strapi/strapi'
import type { Concerned, ContentChange } from '../content-version'
import { publicDocuments } from '../public-api/read/published'
import type { PublicType } from '../public-api/public-type'
import { guide, page, publicTypes, site, topic } from '../public-api/types'
import { rowsOf, type Row } from '../public-api/row'
import { embeddings, typesWithFiles } from './embedding'

const mediaUid = 'plugin::upload.file'

/** Types that `/api/site` lists. */
const onSite: ReadonlySet<string> = new Set([topic.uid, page.uid, guide.uid])

const whole = ({ uid }: PublicType): Concerned => ({ uid, documentId: null })

const found = async (strapi: Core.Strapi, type: PublicType, where: Row): Promise<Concerned[]> => {
  const rows = rowsOf(await strapi.db.query(type.uid).findMany({
    select: ['documentId'], where: { $and: [publicDocuments(type), where] },
  }))
  return rows.map(({ documentId }) => ({ uid: type.uid, documentId: String(documentId) }))
}

const nestedWhere = (path: readonly string[], inner: Row): Row =>
  path.reduceRight<Row>((where, name) => ({ [name]: where }), inner)

/**
 * The public documents whose answers a change can alter, as things stand now: the document itself, and all that name it.
 * Asked before and after the change, since relations go with what is unpublished or deleted. A document that is not
 * public is never among them.
 */
export const concernedBy = async (strapi: Core.Strapi, { uid, documentId }: ContentChange): Promise<Concerned[]> => {
  if (uid === mediaUid) return typesWithFiles().map(whole)
  const own = publicTypes.find(type => type.uid === uid)
  if (!own) return []
  const naming = embeddings().filter(({ target }) => target === uid)
  const sites = onSite.has(uid) ? [whole(site)] : []
  if (documentId === null || own.uid === site.uid) return [whole(own), ...naming.map(({ type }) => whole(type)), ...sites]
  const result = [...await found(strapi, own, { documentId }), ...sites]
  for (const { type, path } of naming) result.push(...await found(strapi, type, nestedWhere(path, { documentId })))
  return result
}
