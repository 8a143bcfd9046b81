import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { addDays, berlinDay, berlinMoment } from '../clock'
import { daily, type Job } from '../jobs'
import { revisionUid } from './models'

/** Every version is kept for so many days; of older ones the last of each month stays. */
const keptDays = 365

const rowSchema = z.object({
  id: z.number(), uid: z.string(), documentId: z.string(), locale: z.string(),
  createdAt: z.union([z.date(), z.string(), z.number()]),
})

const batch = 500

/** Keeps of old versions the last of each month, and so always the newest of all. */
export const thinRevisions: Job = {
  name: 'revisions-thin',
  next: daily('03:50'),
  run: async (strapi, moment) => {
    const limit = berlinMoment(addDays(berlinDay(moment), -keptDays), '00:00')
    return removeOld(strapi, limit)
  },
}

const removeOld = async (strapi: Core.Strapi, limit: Date) => {
  const query = strapi.db.query(revisionUid)
  const rows: unknown[] = await query.findMany({
    where: { createdAt: { $lt: limit } }, select: ['id', 'uid', 'documentId', 'locale', 'createdAt'], orderBy: { id: 'asc' },
  })
  const last = new Map<string, number>()
  const old = z.array(rowSchema).parse(rows).map(({ id, uid, documentId, locale, createdAt }) => {
    const key = `${uid} ${documentId} ${locale} ${berlinDay(new Date(createdAt)).slice(0, 7)}`
    last.set(key, id)
    return { id, key }
  })
  const ids = old.filter(({ id, key }) => last.get(key) !== id).map(({ id }) => id)
  for (let start = 0; start < ids.length; start += batch) {
    await query.deleteMany({ where: { id: { $in: ids.slice(start, start + batch) } } })
  }
  return ids.length === 0 ? undefined : `${ids.length} alte Fassungen gelöscht; die letzte jedes Monats bleibt.`
}
