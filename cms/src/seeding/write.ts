import type { Core } from '@strapi/strapi'
import { isLocale } from '../locales/locales'
import { forgetBases } from '../translations'
import type { SeedDocument } from './files'
import { seedTypes } from './types'
import { documentValues, type FindDocumentId } from './values'

/**
 * Brings a document that exists up to date through the Document Service: all its languages, German first, published
 * together. Languages that the seed no longer has are removed.
 */
export const writeDocument = async (
  strapi: Core.Strapi, document: SeedDocument, find: FindDocumentId, today: string,
) => {
  const uid = seedTypes[document.folder]
  const { documentId } = document
  const service = strapi.documents(uid)
  for (const locale of document.languages.keys()) {
    const data = documentValues(strapi, document, locale, find, today)
    await service.update({ documentId, locale, data })
  }
  const rows = await strapi.db.query(uid).findMany({ where: { documentId, publishedAt: null }, select: ['locale'] })
  for (const { locale } of rows) {
    if (isLocale(locale) && !document.languages.has(locale)) await service.delete({ documentId, locale })
  }
  await service.publish({ documentId, locale: '*' })
  await forgetBases(strapi, uid, documentId)
}
