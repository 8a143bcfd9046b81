import type { Core } from '@strapi/strapi'
import { berlinDay } from '../clock'
import { onContentChange, readContentVersion } from '../content-version'

/** For how long an answer is true: one content version and one day in Berlin. */
export interface Moment {
  readonly version: number
  readonly day: string
}

/** Milliseconds after which what is known is asked again in the background, and after which nobody trusts it. */
const refreshAfter = 250
const trustFor = 500

/**
 * Which moment it is, at most half a second late; at once after a change that this very process has made. Asks only while
 * somebody wants to know.
 */
export class PresentMoment {
  private known: Moment | undefined
  /** When the known one was asked for; milliseconds of a clock that never goes back. */
  private askedAt = 0
  private asking: Promise<Moment> | undefined
  /** Grows with every change of our own: what was asked before does not count. */
  private changes = 0

  constructor(private readonly strapi: Core.Strapi) {
    onContentChange(strapi, () => {
      this.changes += 1
      this.known = undefined
      this.asking = undefined
    })
  }

  /** The present moment where it is known, else a promise of it. @throws whatever the database throws */
  get(): Moment | Promise<Moment> {
    const age = performance.now() - this.askedAt
    if (!this.known || age > trustFor) return this.ask()
    if (age > refreshAfter) void this.ask().catch(() => undefined)
    return this.known
  }

  private ask(): Promise<Moment> {
    if (this.asking) return this.asking
    const asking = this.read().finally(() => {
      if (this.asking === asking) this.asking = undefined
    })
    this.asking = asking
    return asking
  }

  private async read(): Promise<Moment> {
    for (;;) {
      const { changes } = this
      const askedAt = performance.now()
      const found = { version: await readContentVersion(this.strapi), day: berlinDay() }
      if (changes !== this.changes) continue
      const isSame = this.known?.version === found.version && this.known.day === found.day
      this.askedAt = askedAt
      if (!isSame) this.known = found
      return this.known ?? found
    }
  }
}
