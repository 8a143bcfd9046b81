/** More than this are not told apart: the oldest are forgotten. */
const maxKeys = 50_000

const hour = 3_600_000

/** Counts per visitor in memory, in windows of one hour. */
export class HourLimit {
  readonly #counts = new Map<string, { since: number, count: number }>()

  /** Seconds until this visitor may come again; 0 while fewer than `max` were counted. */
  waitOf(visitor: string, max: number, moment: Date): number {
    const known = this.#counts.get(visitor)
    const rest = known ? known.since + hour - moment.getTime() : 0
    return known && rest > 0 && known.count >= max ? Math.ceil(rest / 1000) : 0
  }

  count(visitor: string, moment: Date): void {
    const known = this.#counts.get(visitor)
    if (known && moment.getTime() - known.since < hour) {
      known.count += 1
      return
    }
    this.#counts.delete(visitor)
    const oldest = this.#counts.size >= maxKeys ? this.#counts.keys().next().value : undefined
    if (oldest !== undefined) this.#counts.delete(oldest)
    this.#counts.set(visitor, { since: moment.getTime(), count: 1 })
  }
}
