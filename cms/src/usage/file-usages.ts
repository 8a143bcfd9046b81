import type { Core } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import { contentUids, isContentUid } from '../content-types/uids'
import { usagesOf, type Usage } from './usages'

type Row = Record<string, unknown>

const fileUid = 'plugin::upload.file'

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRecord) : [])

/** Entries that have the file in a field of their own. */
const inFields = async (strapi: Core.Strapi, id: number): Promise<Usage[]> => {
  const file: unknown = await strapi.db.query(fileUid).findOne({ where: { id }, populate: { related: true } })
  const related = isRecord(file) ? rowsOf(file.related) : []
  return contentUids.flatMap((uid) => {
    const rows = related.filter(row => row.__type === uid)
    const [field = ''] = Object.entries(strapi.contentType(uid).attributes)
      .flatMap(([name, attribute]) => (attribute.type === 'media' ? [name] : []))
    return rows.length > 0 && isContentUid(uid) ? usagesOf(strapi, uid, field, rows) : []
  })
}

const showsFile = (blocks: unknown, hash: string): boolean =>
  rowsOf(blocks).some(({ type, image }) => type === 'image' && isRecord(image) && String(image.url).includes(hash))

/** Entries that show the file inside a text, in any language. */
const inTexts = async (strapi: Core.Strapi, hash: string): Promise<Usage[]> => {
  const usages: Usage[] = []
  for (const uid of contentUids) {
    const fields = Object.entries(strapi.contentType(uid).attributes)
      .flatMap(([name, attribute]) => (attribute.type === 'blocks' ? [name] : []))
    if (fields.length === 0) continue
    const rows: unknown[] = await strapi.db.query(uid).findMany()
    for (const field of fields) {
      const found = rows.filter(isRecord).filter(row => showsFile(row[field], hash))
      usages.push(...usagesOf(strapi, uid, field, found))
    }
  }
  return usages
}

/** Every entry, draft or published, that shows a file or offers it. */
export const readFileUsages = async (strapi: Core.Strapi, { id, hash }: { id: number, hash: string }): Promise<Usage[]> =>
  [...await inFields(strapi, id), ...await inTexts(strapi, hash)]
