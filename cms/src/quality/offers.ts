import type { Core } from '@strapi/strapi'
import { berlinDay, dayMonthsBefore } from '../clock'
import { defaultLocale } from '../locales/locales'

const uid = 'api::offer.offer'

/**
 * How long ago somebody looked at each public offer. Of a nationwide right, the day of the law as it was looked up counts.
 * An offer that has ended needs no look any more.
 */
export const countOffers = async (strapi: Core.Strapi) => {
  const base = { locale: defaultLocale, publishedAt: { $notNull: true }, serviceStatus: { $ne: 'ended' } }
  const count = (test: object) => strapi.db.query(uid).count({ where: { ...base, ...test } })
  const since = (months: number) => {
    const test = { $gte: dayMonthsBefore(berlinDay(), months) }
    return { $or: [{ kind: { $ne: 'right' }, checkedAt: test }, { kind: 'right', legalStateOn: test }] }
  }
  return {
    total: await count({}),
    checkedWithin6Months: await count(since(6)),
    checkedWithin12Months: await count(since(12)),
    neverChecked: await count({
      $or: [{ kind: { $ne: 'right' }, checkedAt: { $null: true } }, { kind: 'right', legalStateOn: { $null: true } }],
    }),
  }
}
