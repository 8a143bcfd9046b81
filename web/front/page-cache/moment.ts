import { dayInBerlin, type Day } from '../../shared/utils/clock.ts'

/** For how long a page is true: one content version and one day in Berlin. The object itself stays the same meanwhile. */
export interface Moment {
  readonly version: number
  readonly day: Day
  /** When it was noticed; milliseconds of a clock that never goes back. */
  readonly since: number
}

/** How often the CMS is asked, and how long the day is taken to be the same; in milliseconds. */
const pause = 500

/** Which moment it is, at most half a second late; at once when the CMS calls. */
export class PresentMoment {
  readonly #readVersion: () => Promise<number>
  #moment: Moment | undefined
  #isReachable = false
  #asking: Promise<void> | undefined
  #again: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined

  /** @param readVersion asks the CMS; fails when it does not answer */
  constructor(readVersion: () => Promise<number>) {
    this.#readVersion = readVersion
  }

  /** Asks from now on, twice a second. @returns after the first answer or failure */
  async start(): Promise<void> {
    this.#timer = setInterval(() => void (this.#asking ?? this.#ask()), pause)
    this.#timer.unref()
    await this.#ask()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** The present moment; undefined while the CMS does not say. */
  get(): Moment | undefined {
    return this.#isReachable ? this.#moment : undefined
  }

  /** Asks with a question that begins now, whatever is under way. @returns when the answer counts. Never fails */
  async refresh(): Promise<void> {
    if (!this.#asking) return this.#ask()
    this.#again ??= this.#asking.then(() => {
      this.#again = undefined
      return this.#ask()
    })
    return this.#again
  }

  #ask(): Promise<void> {
    this.#asking ??= this.#read().finally(() => {
      this.#asking = undefined
    })
    return this.#asking
  }

  async #read(): Promise<void> {
    try {
      const version = await this.#readVersion()
      const day = dayInBerlin()
      if (this.#moment?.version !== version || this.#moment.day !== day) this.#moment = { version, day, since: performance.now() }
      this.#isReachable = true
    } catch {
      if (this.#isReachable) console.error('[pages] The CMS does not answer: pages that are known are served as they were.')
      this.#isReachable = false
    }
  }
}
