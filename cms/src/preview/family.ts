import type { Core } from '@strapi/strapi'
import type { ContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import type { Drafts } from '../public-api/read/published'
import { isRow, rowsOf } from '../public-api/row'

/** Entries that are shown on the page of another one, and the relation that names it. */
const parts: readonly { uid: ContentUid, of: ContentUid, relation: string }[] = [
  { uid: 'api::guide-step.guide-step', of: 'api::guide.guide', relation: 'guide' },
  { uid: 'api::demand.demand', of: 'api::position-paper.position-paper', relation: 'paper' },
  { uid: 'api::responsible-office.responsible-office', of: 'api::responsibility.responsibility', relation: 'responsibility' },
]

const germanDraft = { locale: defaultLocale, publishedAt: null }

/** The entry on whose page this one stands; itself when it has one of its own. */
const wholeOf = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string,
): Promise<{ uid: ContentUid, documentId: string }> => {
  const part = parts.find(known => known.uid === uid)
  if (!part) return { uid, documentId }
  const row: unknown = await strapi.db.query(uid).findOne({
    select: ['id'], where: { documentId, ...germanDraft }, populate: { [part.relation]: { select: ['documentId'] } },
  })
  const whole = isRow(row) ? row[part.relation] : undefined
  return isRow(whole) ? { uid: part.of, documentId: String(whole.documentId) } : { uid, documentId }
}

/**
 * The entries that a preview shows as drafts: the one that somebody works on, and what stands on the same page with
 * it (a guide with its steps). Everything else is shown as visitors see it.
 */
export const familyOf = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<Drafts> => {
  const whole = await wholeOf(strapi, uid, documentId)
  const part = parts.find(known => known.of === whole.uid)
  const rows = part
    ? rowsOf(await strapi.db.query(part.uid).findMany({
        select: ['documentId'], where: { ...germanDraft, [part.relation]: { documentId: whole.documentId } },
      }))
    : []
  return new Set([documentId, whole.documentId, ...rows.map(row => String(row.documentId))])
}
