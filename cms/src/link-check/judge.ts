import type { Answer, Problem } from './ask'

/**
 * `ok`: answers. `moved`: answers at a new address. `unsure`: says no to machines, or has not answered for few nights.
 * `broken`: gone for certain enough to tell somebody. `refused`: an address that we never ask.
 */
export const states = ['ok', 'moved', 'unsure', 'broken', 'refused'] as const

export type LinkState = (typeof states)[number]

/** What is known of an address between two nights. */
export interface Known {
  readonly state: LinkState
  readonly status: number | null
  readonly problem: Problem | null
  readonly movedTo: string | null
  readonly failingSince: string | null
  readonly lastFailure: string | null
  /** Different days with a failure since the address last answered. */
  readonly failures: number
}

/** Failures on so many different days, over at least so many days, are no single bad night. */
const patience = { failures: 3, days: 5 } as const

/** A page that is gone says so itself: twice is enough. */
const goneTwice = 2

const isGone = (status: number | null) => status === 404 || status === 410

/** Servers that keep machines out, or have too much to do: a person may well see the page. */
const saysNothing = (status: number) =>
  status === 401 || status === 403 || status === 405 || status === 406 || status === 408 || status === 425 || status === 429
  || status === 451 || status >= 500 || status < 200

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const fine = { failingSince: null, lastFailure: null, failures: 0, problem: null } as const

/**
 * What an answer means after what was known before.
 * @param day the day in Berlin, as `2026-01-31`; several answers of one day count as one
 */
export const judge = (answer: Answer, before: Known | undefined, day: string): Known => {
  if (answer.kind === 'refused') return { ...fine, state: 'refused', status: null, movedTo: null }
  const status = answer.kind === 'answered' ? answer.status : null
  if (status !== null && status < 400 && status >= 200) {
    const movedTo = answer.kind === 'answered' ? answer.movedTo ?? null : null
    return { ...fine, state: movedTo === null ? 'ok' : 'moved', status, movedTo }
  }
  const problem = answer.kind === 'failed' ? answer.problem : null
  // A server that keeps machines out or lets them wait is no failure, and no proof that the page is there: the count stays.
  if (status === null ? problem === 'timeout' : saysNothing(status)) {
    return {
      ...fine, failingSince: before?.failingSince ?? null, lastFailure: before?.lastFailure ?? null,
      failures: before?.failures ?? 0, state: 'unsure', status, problem, movedTo: null,
    }
  }
  const failingSince = before?.failingSince ?? day
  const failures = (before?.failures ?? 0) + (before?.lastFailure === day ? 0 : 1)
  const wasGone = isGone(before?.status ?? null)
  const isBroken = (isGone(status) && wasGone && failures >= goneTwice)
    || (failures >= patience.failures && daysBetween(failingSince, day) >= patience.days)
  return {
    state: isBroken ? 'broken' : 'unsure', status, movedTo: null, failingSince, lastFailure: day, failures, problem,
  }
}
