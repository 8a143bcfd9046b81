import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { componentAttributes, isRecord, type Attributes } from '../content-types/attributes'
import { refuseImpossible } from '../editorial/impossible'
import { normalisePhones } from '../editorial/phones'
import { checkValues } from '../editorial/values'
import { defaultLocale } from '../locales/locales'
import type { SeedDocument } from './files'
import { Batch, type PendingRow } from './rows/batch'
import { folderOfUid, seedTypes, type SeedFolder } from './types'
import { documentValues, type FindDocumentId } from './values'

const statuses = ['draft', 'published'] as const
type Status = (typeof statuses)[number]

/** The ids of German rows, by `documentId` and status. */
type RowIds = Map<string, number>

const germanRows = async (strapi: Core.Strapi, folder: SeedFolder): Promise<RowIds> => {
  const rows = await strapi.db.query(seedTypes[folder]).findMany({
    where: { locale: defaultLocale }, select: ['id', 'documentId', 'publishedAt'],
  })
  return new Map(rows.map(({ id, documentId, publishedAt }) =>
    [`${String(documentId)} ${publishedAt === null ? 'draft' : 'published'}`, Number(id)]))
}

const addComponents = (
  strapi: Core.Strapi, batch: Batch, owner: PendingRow, attributes: Attributes, values: Record<string, unknown>,
) => {
  for (const [field, attribute] of Object.entries(attributes)) {
    if (attribute.type !== 'component') continue
    const value = values[field]
    const items: unknown[] = Array.isArray(value) ? value : [value]
    items.filter(isRecord).forEach((item, index) => {
      const order = attribute.repeatable ? index + 1 : null
      const row = batch.addComponent(owner, field, attribute.component, item, order)
      addComponents(strapi, batch, row, componentAttributes(strapi, attribute.component), item)
    })
  }
}

/**
 * Writes documents of one folder that do not exist yet, in all languages, as drafts and published, straight into the
 * tables in the shape of the Document Service. It would take minutes for the whole seed, this takes a second or two;
 * `seed/check.ts` has checked the files. Call it inside a transaction.
 */
export const insertDocuments = async (
  strapi: Core.Strapi, folder: SeedFolder, documents: readonly SeedDocument[], find: FindDocumentId, today: string,
) => {
  const uid = seedTypes[folder]
  const { attributes } = strapi.contentType(uid)
  const batch = new Batch(strapi)
  const stamp = now()
  const targets = new Map<string, RowIds>()
  const places = new Map<string, number>()

  const relate = (row: PendingRow, field: string, target: string, status: Status, documentIds: readonly unknown[]) => {
    documentIds.forEach((documentId, index) => {
      const key = `${String(documentId)} ${status}`
      const id = targets.get(target)?.get(key)
      // A target that is not published has no published row: the link is left out there, as Strapi does.
      if (id === undefined) return
      const place = (places.get(`${field} ${key}`) ?? 0) + 1
      places.set(`${field} ${key}`, place)
      batch.relate(row, field, id, index + 1, place)
    })
  }

  for (const attribute of Object.values(attributes)) {
    if (attribute.type !== 'relation' || !('target' in attribute)) continue
    const target = folderOfUid(String(attribute.target))
    if (target) targets.set(seedTypes[target], await germanRows(strapi, target))
  }
  for (const document of documents) {
    const facts = documentValues(strapi, document, defaultLocale, find, today)
    const [problem] = [checkValues, normalisePhones, refuseImpossible].flatMap(check => check(strapi, attributes, facts))
    if (problem) throw new Error(`${document.name}: ${problem.path.join('.')}: ${problem.message}`)
    for (const locale of document.languages.keys()) {
      const words = locale === defaultLocale ? {} : documentValues(strapi, document, locale, find, today)
      const values = { ...facts, ...words, documentId: document.documentId }
      for (const status of statuses) {
        const publishedAt = status === 'draft' ? null : stamp
        const row = batch.add(uid, { ...values, locale, createdAt: stamp, updatedAt: stamp, publishedAt })
        addComponents(strapi, batch, row, attributes, values)
        if (locale !== defaultLocale) continue
        for (const [field, attribute] of Object.entries(attributes)) {
          const value = facts[field]
          if (attribute.type !== 'relation' || !('target' in attribute) || !isRecord(value)) continue
          relate(row, field, String(attribute.target), status, Array.isArray(value.set) ? value.set : [])
        }
      }
    }
  }
  await strapi.db.transaction(async ({ trx }) => batch.write(trx))
}
