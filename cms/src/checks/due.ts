import type { Core } from '@strapi/strapi'
import { dayMonthsBefore } from '../clock'
import { publishedGerman } from '../public-api/read/published'
import { isRow, rowsOf } from '../public-api/row'
import { day, text } from '../public-api/values'
import { defaultLocale } from '../locales/locales'
import { stopUid } from './models'
import { addressHashOf } from './token'

export const offerUid = 'api::offer.offer'
export const institutionUid = 'api::institution.institution'

/** A public offer that an institution is asked about. */
export interface CheckedOffer {
  readonly documentId: string
  readonly title: string
  readonly checkedAt: string | null
  readonly checkedBy: string | null
  readonly validUntil: string | null
}

export interface CheckedInstitution {
  readonly documentId: string
  readonly name: string
  /** Where to ask; null when there is none, or when it does not want to be asked. */
  readonly address: string | null
  /** The address wants no more mails. */
  readonly stopped: boolean
  readonly offers: readonly CheckedOffer[]
}

/** Whether an offer should be looked at again: checked so many months ago or more, or never. */
export const isDue = ({ checkedAt }: Pick<CheckedOffer, 'checkedAt'>, today: string, months: number): boolean =>
  checkedAt === null || checkedAt <= dayMonthsBefore(today, months)

const readOffers = async (strapi: Core.Strapi, institutionId?: string) => {
  const rows = rowsOf(await strapi.db.query(offerUid).findMany({
    select: ['documentId', 'title', 'checkedAt', 'checkedBy', 'validUntil'],
    where: {
      ...publishedGerman, kind: { $ne: 'right' }, serviceStatus: { $ne: 'ended' },
      ...(institutionId === undefined ? {} : { institution: { documentId: institutionId } }),
    },
    populate: { institution: { select: ['documentId'] } },
    orderBy: [{ title: 'asc' }],
  }))
  const offers = new Map<string, CheckedOffer[]>()
  for (const row of rows) {
    if (!isRow(row.institution)) continue
    const owner = String(row.institution.documentId)
    offers.set(owner, [...offers.get(owner) ?? [], {
      documentId: String(row.documentId), title: String(row.title), checkedAt: day(row.checkedAt),
      checkedBy: text(row.checkedBy), validUntil: day(row.validUntil),
    }])
  }
  return offers
}

/** Where to ask is not public: what an editor wrote last counts, published or not. */
const readAddresses = async (strapi: Core.Strapi, documentIds: readonly string[]) => {
  const rows = rowsOf(await strapi.db.query(institutionUid).findMany({
    select: ['documentId', 'checkEmail'],
    where: { documentId: { $in: [...documentIds] }, locale: defaultLocale, publishedAt: { $null: true } },
  }))
  return new Map(rows.map(row => [String(row.documentId), text(row.checkEmail)]))
}

/**
 * Public institutions with the offers that somebody can find, by name; those without offers too.
 * @param institutionId for one of them alone
 */
export const readInstitutions = async (strapi: Core.Strapi, institutionId?: string): Promise<CheckedInstitution[]> => {
  const rows = rowsOf(await strapi.db.query(institutionUid).findMany({
    select: ['documentId', 'name'],
    where: { ...publishedGerman, ...(institutionId === undefined ? {} : { documentId: institutionId }) },
    orderBy: [{ name: 'asc' }],
  }))
  const documentIds = rows.map(({ documentId }) => String(documentId))
  const [offers, addresses, stops] = await Promise.all([
    readOffers(strapi, institutionId),
    readAddresses(strapi, documentIds),
    strapi.db.query(stopUid).findMany({ select: ['addressHash'] }).then(rowsOf),
  ])
  const stopped = new Set(stops.map(({ addressHash }) => addressHash))
  return rows.map((row) => {
    const documentId = String(row.documentId)
    const address = addresses.get(documentId) ?? null
    const isStopped = address !== null && stopped.has(addressHashOf(documentId, address))
    return {
      documentId, name: String(row.name), address: isStopped ? null : address, stopped: isStopped,
      offers: offers.get(documentId) ?? [],
    }
  })
}
