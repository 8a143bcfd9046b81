import type { Core } from '@strapi/strapi'
import type { Job } from './job'
import { jobRunModel } from './models'
import { runDueJobs } from './runner'

export { againWhenBusy } from './busy'
export { daily, everyMinutes, type Job } from './job'

/** Seconds between two looks at what is due; `JOBS_EVERY_SECONDS` changes it, `0` switches jobs off in this process. */
const defaultSeconds = 5

const jobs: Job[] = []
let timer: NodeJS.Timeout | undefined
let running: Promise<void> | undefined

/** Adds the table of runs and what comes again by itself. Call it in `register`. */
export const registerJobs = (strapi: Core.Strapi, more: readonly Job[]) => {
  strapi.get('models').add(jobRunModel)
  jobs.push(...more)
}

/** Begins to look at the clock. Call it last in `bootstrap`. */
export const startJobs = (strapi: Core.Strapi) => {
  const seconds = Number(process.env.JOBS_EVERY_SECONDS ?? defaultSeconds)
  if (!Number.isFinite(seconds) || seconds < 0) throw new Error('JOBS_EVERY_SECONDS must be a number of seconds.')
  if (seconds === 0) return
  const look = () => {
    running ??= runDueJobs(strapi, jobs)
      .catch((error: unknown) => {
        strapi.log.error(`Jobs: ${String(error)}`)
      })
      .finally(() => {
        running = undefined
      })
  }
  // Tools that only load the server (seeding, building) never listen, and run no jobs.
  strapi.server.httpServer.once('listening', () => {
    timer = setInterval(look, seconds * 1000)
    timer.unref()
  })
}

/** Stops looking, and waits for the job that runs. */
export const stopJobs = async () => {
  clearInterval(timer)
  await running
}
