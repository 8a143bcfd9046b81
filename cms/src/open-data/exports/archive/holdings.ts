import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { published, publicDocuments } from '../../../public-api/read/published'
import { isRow, rowsOf, type Row } from '../../../public-api/row'
import { boolean } from '../../../public-api/values'
import { institution, offer } from '../../../public-api/types'
import { listedTypes } from '../files'

export const holdingsSchema = z.object({
  /** `<documentId> <locale>` */
  documents: z.array(z.string()),
  /** How many places of a document are no secret. */
  places: z.record(z.string(), z.number()),
})

/** What an archive holds, as far as it can be taken back: documents in their languages, and places that are no secret. */
export type Holdings = z.infer<typeof holdingsSchema>

const openPlacesIn = (value: unknown): number =>
  rowsOf(value).filter(({ confidential }) => boolean(confidential) === false).length

/** Notes answered documents as part of an archive. */
export const note = (holdings: Holdings, rows: readonly Row[]) => {
  for (const { documentId, translation, places } of rows) {
    holdings.documents.push(`${String(documentId)} ${String(isRow(translation) ? translation.locale : 'de')}`)
    const open = openPlacesIn(places)
    if (open > 0) holdings.places[String(documentId)] = open
  }
}

/** The same of everything that is public now, to be looked up. */
interface Present {
  readonly documents: ReadonlySet<string>
  readonly places: ReadonlyMap<string, number>
}

/** What is public now, of all of it. */
export const readPresent = async (strapi: Core.Strapi): Promise<Present> => {
  const documents = new Set<string>()
  const places = new Map<string, number>()
  for (const type of listedTypes) {
    const hasPlaces = type === offer || type === institution
    const german = rowsOf(await strapi.db.query(type.uid).findMany({
      select: ['documentId'], where: publicDocuments(type),
      ...(hasPlaces ? { populate: { places: { select: ['confidential'] } } } : {}),
    }))
    const spine = new Set(german.map(({ documentId }) => documentId))
    for (const row of german) places.set(String(row.documentId), openPlacesIn(row.places))
    const rows = rowsOf(await strapi.db.query(type.uid).findMany({ select: ['documentId', 'locale'], where: published }))
    for (const { documentId, locale } of rows) {
      if (spine.has(documentId)) documents.add(`${String(documentId)} ${String(locale)}`)
    }
  }
  return { documents, places }
}

/** Whether something that an archive holds is no longer public. */
export const isTakenBack = ({ documents, places }: Holdings, present: Present): boolean =>
  documents.some(key => !present.documents.has(key))
  || Object.entries(places).some(([documentId, open]) => (present.places.get(documentId) ?? 0) < open)
