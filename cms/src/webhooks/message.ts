import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { readChanges } from '../changes'
import { now } from '../clock'
import { RequestError } from '../public-api/request-error'

/** More changes than this are not listed: the subscriber asks `/api/changes` for them. */
const mostListed = 100

/** What is to be told since a version. */
export interface News {
  readonly until: number
  /** Nothing when no public answer has changed. */
  readonly body: string | undefined
}

export const newMessageId = (): string => `msg_${randomUUID().replaceAll('-', '')}`

const bodyOf = (type: string, data: object) => JSON.stringify({ type, timestamp: now().toISOString(), data })

/** A message that says nothing but that the way is open. */
export const testBody = (): string => bodyOf('webhook.test', {})

/**
 * What has changed since a version, as `/api/changes` tells it: of public documents alone. Without a list when there is too
 * much of it, or when it is no longer known how far back it reaches.
 */
export const newsSince = async (strapi: Core.Strapi, since: number): Promise<News> => {
  const change = (until: number, complete: boolean, changes: readonly object[]) =>
    ({ until, body: bodyOf('content.changed', { since, until, complete, changes }) })
  try {
    const { data, meta: { until } } = await readChanges(strapi, { since: String(since) })
    if (data.length === 0) return { until, body: undefined }
    return data.length > mostListed ? change(until, false, []) : change(until, true, data)
  } catch (error) {
    if (!(error instanceof RequestError) || error.status !== 410) throw error
    return change(Number(error.details.version), false, [])
  }
}
