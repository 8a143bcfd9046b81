import type { Core } from '@strapi/strapi'
import { addDays, berlinDay, berlinMoment } from '../clock'

/** Work that comes again by itself. It is a function of the moment: it may run late, and it may run twice. */
export interface Job {
  /** Its key in the table of runs. */
  readonly name: string
  /** Its next moment after another one. */
  readonly next: (after: Date) => Date
  /**
   * Does what is due at `moment`.
   * @returns one German sentence about what was done, for the coordinators; nothing when there was nothing to do
   */
  readonly run: (strapi: Core.Strapi, moment: Date) => Promise<string | undefined>
}

/** Every so many minutes, at full minutes. */
export const everyMinutes = (minutes: number) => (after: Date): Date => {
  const length = minutes * 60_000
  return new Date((Math.floor(after.getTime() / length) + 1) * length)
}

/** Once a day at a time in Berlin, as `03:30`. */
export const daily = (time: string) => (after: Date): Date => {
  const today = berlinMoment(berlinDay(after), time)
  return today > after ? today : berlinMoment(addDays(berlinDay(after), 1), time)
}
