/** More callers than this at once are not told apart one by one: the oldest are forgotten. */
const maxCallers = 20_000

/** What a caller has left after one call. */
export interface Left {
  readonly remaining: number
  /** Until the window ends and all is left again; whole seconds, at least 1. */
  readonly seconds: number
  /** Whether this call was one too many. */
  readonly isRefused: boolean
}

/**
 * Counts calls per caller in memory, in fixed windows. For one process: several count each for themselves, and a restart
 * begins anew.
 */
export class Windows {
  private readonly counts = new Map<string, { since: number, count: number }>()

  /** @param length of a window in milliseconds, @param max calls in it */
  constructor(readonly length: number, readonly max: number) {}

  /** Counts one call. @param moment milliseconds since 1970 */
  take(caller: string, moment: number): Left {
    const known = this.counts.get(caller)
    const isOpen = known !== undefined && moment >= known.since && moment - known.since < this.length
    const window = isOpen ? known : this.open(caller, moment)
    window.count += 1
    return {
      remaining: Math.max(0, this.max - window.count),
      seconds: Math.max(1, Math.ceil((window.since + this.length - moment) / 1000)),
      isRefused: window.count > this.max,
    }
  }

  private open(caller: string, since: number) {
    this.counts.delete(caller)
    const oldest = this.counts.size >= maxCallers ? this.counts.keys().next().value : undefined
    if (oldest !== undefined) this.counts.delete(oldest)
    const window = { since, count: 0 }
    this.counts.set(caller, window)
    return window
  }
}
