import { now } from '../clock'

/** More callers than this at once are not told apart one by one: the oldest are forgotten. */
const maxCallers = 20_000

/** Counts calls per caller in memory, in fixed windows. */
export class Limit {
  private readonly counts = new Map<string, { since: number, count: number }>()

  /** @param windowMs length of a window, @param max calls in it */
  constructor(private readonly windowMs: number, private readonly max: number) {}

  /** Counts one call. @returns 0, or after how many seconds the caller may come again */
  take(caller: string): number {
    const moment = now().getTime()
    const known = this.counts.get(caller)
    if (!known || moment - known.since >= this.windowMs) {
      this.counts.delete(caller)
      const oldest = this.counts.size >= maxCallers ? this.counts.keys().next().value : undefined
      if (oldest !== undefined) this.counts.delete(oldest)
      this.counts.set(caller, { since: moment, count: 1 })
      return 0
    }
    known.count += 1
    return known.count > this.max ? Math.ceil((known.since + this.windowMs - moment) / 1000) : 0
  }
}
