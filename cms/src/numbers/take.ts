import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import type { Batch } from './input'
import { batchUid, sumTable } from './models'
import { topicsOf } from './topics'

interface Sum { readonly month: string, readonly kind: string, readonly locale: string, readonly subject: string }

/** What a batch adds, one entry per row of the table. */
const sumsOf = async (strapi: Core.Strapi, { counts }: Batch): Promise<Map<string, Sum & { total: number }>> => {
  const sums = new Map<string, Sum & { total: number }>()
  const add = (sum: Sum, count: number) => {
    const key = `${sum.month} ${sum.kind} ${sum.locale} ${sum.subject}`
    sums.set(key, { ...sum, total: (sums.get(key)?.total ?? 0) + count })
  }
  for (const { month, kind, locale, section, slug, count } of counts) {
    add({ month, kind, locale, subject: section }, count)
    const topics = kind === 'view' && slug !== null ? await topicsOf(strapi, section, slug) : []
    for (const subject of topics) add({ month, kind: 'topic', locale, subject }, count)
  }
  return sums
}

/**
 * Adds the sums of a batch, all of them or none, however often it comes.
 * @returns whether it is new
 */
export const takeBatch = async (strapi: Core.Strapi, batch: Batch): Promise<boolean> => {
  const sums = await sumsOf(strapi, batch)
  return strapi.db.transaction(async ({ trx }) => {
    if (await strapi.db.query(batchUid).count({ where: { batch: batch.batch } }) > 0) return false
    // Unique in the database: of two at the same moment one fails, asks again, and hears that it was taken.
    await strapi.db.query(batchUid).create({ data: { batch: batch.batch, takenAt: now() } })
    const table = () => strapi.db.getConnection(sumTable).transacting(trx)
    for (const [key, { total, ...sum }] of sums) {
      await table().insert({ key, ...sum, total: 0 }).onConflict('key').ignore()
      await table().where({ key }).increment('total', total)
    }
    return true
  })
}

/** Days for which the names of batches are kept: no site waits longer to send one again. */
const keepDays = 400

/** Forgets which batches came long ago. */
export const forgetBatches = async (strapi: Core.Strapi, moment: Date): Promise<undefined> => {
  const before = new Date(moment.getTime() - keepDays * 86_400_000)
  await strapi.db.query(batchUid).deleteMany({ where: { takenAt: { $lt: before } } })
  return undefined
}
