/** The day in Berlin, `2026-11-22`. */
export type Day = string

const berlinDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' })

/** The only place of the site that asks what time it is. */
export const now = (): Date => new Date()

/** The day in Berlin of a moment, today when none is given. */
export const dayInBerlin = (moment: Date = now()): Day => berlinDay.format(moment)
