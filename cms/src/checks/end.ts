import type { Core } from '@strapi/strapi'
import { noteAudit } from '../audit/note'
import { berlinDay } from '../clock'
import { noteContentChange } from '../content-version'
import { defaultLocale } from '../locales/locales'
import { isRow, rowsOf } from '../public-api/row'
import { offerUid } from './due'

const where = (documentId: string) => ({ documentId, locale: defaultLocale })

const updatedAtOf = async (strapi: Core.Strapi, documentId: string, isPublic: boolean): Promise<number> => {
  const row: unknown = await strapi.db.query(offerUid).findOne({
    select: ['updatedAt'], where: { ...where(documentId), publishedAt: isPublic ? { $notNull: true } : { $null: true } },
  })
  return isRow(row) ? new Date(String(row.updatedAt)).getTime() : 0
}

/** How far apart the two may be written when one follows from the other; in milliseconds. */
const sameWrite = 1000

const endOne = async (strapi: Core.Strapi, documentId: string, title: string) => {
  await strapi.db.transaction(async () => {
    const gap = await updatedAtOf(strapi, documentId, false) - await updatedAtOf(strapi, documentId, true)
    const wasSame = Math.abs(gap) <= sameWrite
    // The draft by the document service: history has it, and whoever has the form open is told.
    const data: Record<string, unknown> = { serviceStatus: 'ended' }
    await strapi.documents(offerUid).update({ documentId, locale: defaultLocale, data })
    // What is public gets this one word: publishing would take along what somebody is still writing.
    const draftAt = new Date(await updatedAtOf(strapi, documentId, false))
    await strapi.db.queryBuilder(offerUid).where({ documentId, publishedAt: { $notNull: true } })
      .update({ ...data, ...(wasSame ? { updatedAt: draftAt } : {}) }).execute()
    await noteContentChange(strapi, { uid: offerUid, documentId, locale: null, action: 'end' })
    await noteAudit(strapi, 'offer-ended', title)
  })
}

/** Ends public offers whose last day is over. Pages stay, lists leave them out; nothing is deleted. */
export const endOffers = async (strapi: Core.Strapi, moment: Date): Promise<string | undefined> => {
  const rows = rowsOf(await strapi.db.query(offerUid).findMany({
    select: ['documentId', 'title'],
    where: {
      locale: defaultLocale, publishedAt: { $notNull: true }, serviceStatus: { $ne: 'ended' }, validUntil: { $lt: berlinDay(moment) },
    },
    orderBy: [{ id: 'asc' }],
  }))
  for (const { documentId, title } of rows) await endOne(strapi, String(documentId), String(title))
  if (rows.length === 0) return undefined
  return rows.length === 1
    ? 'Ein Angebot beendet, dessen letzter Tag vorbei ist.'
    : `${rows.length} Angebote beendet, deren letzter Tag vorbei ist.`
}
