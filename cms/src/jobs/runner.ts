import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { isRow } from '../public-api/row'
import { asJob } from '../revisions/origin'
import { againWhenBusy, isBusy } from './busy'
import type { Job } from './job'
import { jobRunUid } from './models'

/** Minutes after which a job counts as abandoned and another process may take it. */
const patience = 15

const timeOf = (value: unknown) => (value === null || value === undefined ? undefined : new Date(String(value)).getTime())

/**
 * Takes a job that is due, for this process alone: of several processes one sees its update succeed.
 * @returns whether it is ours now
 */
const take = async (strapi: Core.Strapi, job: Job, moment: Date): Promise<boolean> => {
  const query = strapi.db.query(jobRunUid)
  const row: unknown = await query.findOne({ where: { name: job.name } })
  if (!isRow(row)) {
    // The first time: a job that nobody missed waits for its moment. Whoever loses the race finds the row next time.
    await query.create({ data: { name: job.name, nextAt: job.next(moment) } }).catch(() => undefined)
    return false
  }
  const [due, taken] = [timeOf(row.nextAt) ?? 0, timeOf(row.takenUntil)]
  if (due > moment.getTime() || (taken !== undefined && taken > moment.getTime())) return false
  const updated: unknown = await strapi.db.getConnection('job_run')
    .where({ id: row.id })
    .andWhere((same) => {
      void same.whereNull('taken_until').orWhere('taken_until', '<=', moment)
    })
    .update({ taken_until: new Date(moment.getTime() + patience * 60_000), started_at: moment })
  return updated === 1
}

const runOne = async (strapi: Core.Strapi, job: Job, moment: Date) => {
  let failed = false
  let wasBusy = false
  let message: string | undefined
  try {
    message = await asJob(() => job.run(strapi, moment))
  } catch (error) {
    failed = true
    wasBusy = isBusy(error)
    message = error instanceof Error ? error.message : String(error)
    strapi.log.error(`The job ${job.name} failed: ${error instanceof Error ? error.stack ?? message : message}`)
  }
  await againWhenBusy(async () => strapi.db.query(jobRunUid).update({
    where: { name: job.name },
    data: {
      // Somebody else was writing: it is due again at the next look, not only tomorrow.
      nextAt: wasBusy ? moment : job.next(moment), takenUntil: null, endedAt: now(), failed,
      ...(message === undefined && !failed ? {} : { message }),
    },
  }))
}

/** Runs what is due, one after the other. A job that fails is logged, noted, and comes again at its next moment. */
export const runDueJobs = async (strapi: Core.Strapi, jobs: readonly Job[]) => {
  for (const job of jobs) {
    const moment = now()
    if (await take(strapi, job, moment)) await runOne(strapi, job, moment)
  }
}
