import type { Core } from '@strapi/strapi'
import type { Locale } from '../../locales/locales'
import type { Fields } from '../../public-api/fields'
import { documentFields, type PublicType } from '../../public-api/public-type'
import { readDocuments } from '../../public-api/read/documents'
import { translatedInto } from '../../public-api/read/overlay'
import type { Row } from '../../public-api/row'

/** Documents that are read at once: what an export holds in memory, however long it is. */
export const batch = 50

/** Which documents, in which words. */
export interface Wanted {
  readonly type: PublicType
  readonly locale: Locale
  /** Whether what has no translation comes in German. */
  readonly fallback: boolean
  /** Only these fields, without dates and languages; everything where it is not given. */
  readonly fields?: Fields
}

const common: ReadonlySet<string> = new Set(documentFields)
const nothing: ReadonlySet<string> = new Set()

/**
 * All public documents of a type, a batch at a time, in the order of their ids: each batch begins after the last id of the one
 * before it, so that what comes or goes meanwhile shifts nothing.
 */
export async function* readAll(strapi: Core.Strapi, { type, locale, fallback, fields }: Wanted): AsyncGenerator<Row[]> {
  const translated = fallback ? [] : translatedInto(strapi, type.uid, locale)
  for (let last: string | undefined; ;) {
    const rows = await readDocuments(strapi, {
      type,
      fields: fields ?? type.fields,
      locale,
      where: [...translated, ...(last === undefined ? [] : [{ documentId: { $gt: last } }])],
      common: fields ? nothing : common,
      order: [{ documentId: 'asc' }],
      limit: batch,
    })
    if (rows.length > 0) yield rows
    if (rows.length < batch) return
    last = String(rows.at(-1)?.documentId)
  }
}
