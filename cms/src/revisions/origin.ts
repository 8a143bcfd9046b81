import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'
import { currentUser } from '../admin-api'

/** Where a write comes from: a person in the dashboard, a job, another service, or a command such as the seed. */
export type Origin = 'person' | 'job' | 'service' | 'command'

interface Frame {
  readonly job?: boolean
  readonly restores?: boolean
}

const frames = new AsyncLocalStorage<Frame>()

/** Runs a job, so that what it writes is known as a job's. */
export const asJob = <Result>(work: () => Promise<Result>): Promise<Result> => frames.run({ job: true }, work)

/** Brings a former version back, so that what it writes is known as that. */
export const asRestoring = <Result>(work: () => Promise<Result>): Promise<Result> =>
  frames.run({ ...frames.getStore(), restores: true }, work)

export const isRestoring = (): boolean => frames.getStore()?.restores === true

/** Who writes right now. */
export const readOrigin = (strapi: Core.Strapi): { origin: Origin, userId: number | null } => {
  const user = currentUser(strapi)
  if (user) return { origin: 'person', userId: user.id }
  if (frames.getStore()?.job) return { origin: 'job', userId: null }
  return { origin: strapi.requestContext.get() ? 'service' : 'command', userId: null }
}
