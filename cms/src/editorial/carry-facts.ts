import type { Core } from '@strapi/strapi'
import { isLocalized, isRecord } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { germanFactsRow } from './german'

type Row = Record<string, unknown>

const wordsOf = (strapi: Core.Strapi, uid: ContentUid, row: Row) =>
  JSON.stringify(Object.entries(strapi.contentType(uid).attributes)
    .filter(([, attribute]) => isLocalized(attribute))
    .map(([name]) => row[name] ?? null))

/**
 * After German alone was published: brings its facts into the published versions of the other languages. Strapi leaves
 * that out, and the dashboard would call every translation changed. A translation whose words wait for publication
 * stays marked as changed.
 */
export const carryFacts = async (strapi: Core.Strapi, uid: ContentUid, documentId: string) => {
  const german = await germanFactsRow(strapi, uid, documentId)
  if (!german) return
  const where = { documentId, locale: { $ne: defaultLocale } }
  const found: unknown[] = await strapi.db.query(uid).findMany({ where })
  const rows = found.filter(isRecord)
  const published = rows.filter(({ publishedAt }) => publishedAt !== null)
  if (published.length === 0) return
  const source = { ...german, publishedAt: new Date() }
  await strapi.plugin('i18n').service('localizations').syncNonLocalizedAttributes(source, strapi.contentType(uid))
  for (const draft of rows.filter(({ publishedAt }) => publishedAt === null)) {
    const other = published.find(({ locale }) => locale === draft.locale)
    if (!other || wordsOf(strapi, uid, draft) === wordsOf(strapi, uid, other)) continue
    // The dashboard compares times: the draft must stay the newer one.
    await strapi.db.query(uid).update({ where: { id: draft.id }, data: { updatedAt: new Date(Date.now() + 1) } })
  }
}
