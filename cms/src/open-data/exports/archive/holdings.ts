import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { published, publicDocuments } from '../../../public-api/read/published'
import { isRow, rowsOf, type Row } from '../../../public-api/row'
import { institution, offer } from '../../../public-api/types'
import { boolean, text } from '../../../public-api/values'
import { listedTypes } from '../files'

export const holdingsSchema = z.object({
  /** `<documentId> <locale>` */
  documents: z.array(z.string()),
  /** Addresses that are no secret, and named persons, each with the document in which they stand. */
  details: z.array(z.string()),
})

/** What an archive holds, as far as it can be taken back. */
export type Holdings = z.infer<typeof holdingsSchema>

/** What a document tells that it may one day no longer want to tell; from an answer or from a row of the database. */
const detailsOf = ({ documentId, places, contact }: Row): string[] => {
  const open = rowsOf(places).filter(({ confidential }) => boolean(confidential) === false)
    .map(({ name, streetAddress, postalCode }) => [text(name), text(streetAddress), text(postalCode)])
  const person = isRow(contact) ? text(contact.person) : null
  return [...open, ...person === null ? [] : [[person]]].map(detail => JSON.stringify([documentId, ...detail]))
}

/** Notes answered documents as part of an archive. */
export const note = (holdings: Holdings, rows: readonly Row[]) => {
  for (const row of rows) {
    const { documentId, translation } = row
    const locale = isRow(translation) ? String(translation.locale) : ''
    holdings.documents.push(`${String(documentId)} ${locale}`)
    // They are the same in every language.
    if (locale === 'de') holdings.details.push(...detailsOf(row))
  }
}

/** The same of everything that is public now, to be looked up. */
interface Present {
  readonly documents: ReadonlySet<string>
  readonly details: ReadonlySet<string>
}

const places = { select: ['name', 'streetAddress', 'postalCode', 'confidential'] }

/** The parts that details stand in, by type. */
const partsOf = new Map<unknown, Row>([[institution, { places }], [offer, { places, contact: { select: ['person'] } }]])

/** What is public now, of all of it. */
export const readPresent = async (strapi: Core.Strapi): Promise<Present> => {
  const documents = new Set<string>()
  const details = new Set<string>()
  for (const type of listedTypes) {
    const german = rowsOf(await strapi.db.query(type.uid).findMany({
      select: ['documentId'], where: publicDocuments(type), populate: partsOf.get(type) ?? {},
    }))
    const spine = new Set(german.map(({ documentId }) => documentId))
    for (const detail of german.flatMap(detailsOf)) details.add(detail)
    const rows = rowsOf(await strapi.db.query(type.uid).findMany({ select: ['documentId', 'locale'], where: published }))
    for (const { documentId, locale } of rows) {
      if (spine.has(documentId)) documents.add(`${String(documentId)} ${String(locale)}`)
    }
  }
  return { documents, details }
}

/** Whether something that an archive holds is no longer public. */
export const isTakenBack = ({ documents, details }: Holdings, present: Present): boolean =>
  documents.some(key => !present.documents.has(key)) || details.some(detail => !present.details.has(detail))
