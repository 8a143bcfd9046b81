import type { Core } from '@strapi/strapi'
import { daily, type Job } from '../jobs'
import { isRow } from '../public-api/row'
import { publicChangeUid } from './models'

/** Days after which changes are forgotten: whoever stayed away for longer reads everything again. */
const keptDays = 90

const run = async (strapi: Core.Strapi, moment: Date): Promise<undefined> => {
  const limit = new Date(moment.getTime() - keptDays * 86_400_000)
  const query = strapi.db.query(publicChangeUid)
  const newest: unknown = await query.findOne({
    select: ['version'], where: { createdAt: { $lt: limit } }, orderBy: { version: 'desc' },
  })
  // Whole versions only: the list is complete from the oldest one that it holds.
  if (isRow(newest)) await query.deleteMany({ where: { version: { $lte: Number(newest.version) } } })
  return undefined
}

/** Keeps the list of changes short. */
export const changeJobs: readonly Job[] = [{ name: 'forget-old-changes', next: daily('03:50'), run }]
