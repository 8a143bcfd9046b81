import { now } from '../clock'
import { Windows } from './windows'

/** Counts calls per caller in memory, in fixed windows. */
export class Limit {
  private readonly windows: Windows

  /** @param windowMs length of a window, @param max calls in it */
  constructor(windowMs: number, max: number) {
    this.windows = new Windows(windowMs, max)
  }

  /** Counts one call. @returns 0, or after how many seconds the caller may come again */
  take(caller: string): number {
    const { isRefused, seconds } = this.windows.take(caller, now().getTime())
    return isRefused ? seconds : 0
  }
}
