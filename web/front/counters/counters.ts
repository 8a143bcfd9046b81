import type { IncomingMessage } from 'node:http'
import { dayInBerlin, now } from '../../shared/utils/clock.ts'
import type { Answer } from '../answer.ts'
import type { CmsCall } from '../forms/hand-over.ts'
import { isPerson } from './person.ts'
import { createSnapshot } from './snapshot.ts'
import { countedAs } from './subject.ts'
import { Tally } from './tally.ts'

/** How often sums are handed over; in milliseconds. */
const pause = 60_000

/** How long the month is taken to be the same; in milliseconds. */
const monthAge = 10_000

/** What the CMS has read and does not want: another attempt changes nothing. */
const isRefused = (status: number) => [400, 413, 415, 422].includes(status)

/** Counts pages for the yearly report: sums per month, language and part of the site, nothing about who looked. */
export interface Counters {
  count: (request: IncomingMessage, path: string, query: URLSearchParams, answer: Answer) => void
  /** Hands over what was counted; what the CMS does not take is kept on disk. Never fails. */
  flush: () => Promise<void>
  /** The last time: for the end of the process. */
  stop: () => Promise<void>
}

/**
 * Begins to count, with what an earlier process could not hand over.
 * @param folder where files of this site process alone lie
 */
export const createCounters = async (folder: string, call: CmsCall): Promise<Counters> => {
  const tally = new Tally()
  const snapshot = createSnapshot(folder)
  const earlier = await snapshot.read()
  let { sealed } = earlier
  for (const [key, count] of earlier.open) tally.add(key, count)
  let isOnDisk = earlier.sealed.length + earlier.open.length > 0
  let [month, monthUntil] = ['', 0]
  let flushing: Promise<void> | undefined

  const monthNow = (): string => {
    const moment = now()
    if (moment.getTime() >= monthUntil) {
      month = dayInBerlin(moment).slice(0, 7)
      monthUntil = moment.getTime() + monthAge
    }
    return month
  }

  /** Sends what is sealed. @returns whether all of it is gone */
  const sendSealed = async (): Promise<boolean> => {
    for (let [first] = sealed; first; [first] = sealed) {
      const { status } = await call('POST', '/api/numbers', '', JSON.stringify(first))
      if (isRefused(status)) console.error(`[numbers] The CMS refused ${first.counts.length} sums (status ${status}).`)
      else if (status !== 200 && status !== 201) return false
      sealed = sealed.slice(1)
    }
    return true
  }

  const flushOnce = async () => {
    try {
      // What was sent keeps its name until the CMS says that it has it: it may have it already.
      if (await sendSealed()) {
        sealed = tally.seal()
        await sendSealed()
      }
      if (sealed.length === 0 && !isOnDisk) return
      await snapshot.write({ sealed, open: tally.entries() })
      isOnDisk = sealed.length > 0
    } catch (error) {
      console.error('[numbers]', error)
    }
  }

  const flush = (): Promise<void> => {
    flushing ??= flushOnce().finally(() => {
      flushing = undefined
    })
    return flushing
  }

  const timer = setInterval(() => void flush(), pause)
  timer.unref()

  return {
    count: (request, path, query, answer) => {
      if (!isPerson(request)) return
      for (const key of countedAs(path, query, answer)) tally.add(`${monthNow()} ${key}`)
    },
    flush,
    stop: async () => {
      clearInterval(timer)
      await flushing
      // On disk first: whoever stops the site may not wait for the CMS.
      sealed = [...sealed, ...tally.seal()]
      await snapshot.write({ sealed, open: [] }).catch((error: unknown) => console.error('[numbers]', error))
      isOnDisk = true
      await flush()
    },
  }
}
