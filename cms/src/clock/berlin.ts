import { now } from './clock'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const read = (moment: Date) => {
  const found: Record<string, string> = {}
  for (const { type, value } of parts.formatToParts(moment)) found[type] = value
  return {
    day: `${found.year}-${found.month}-${found.day}`,
    time: `${found.hour}:${found.minute}:${found.second}`,
  }
}

/** The calendar day in Berlin at a moment, as `2026-01-31`. */
export const berlinDay = (moment: Date = now()): string => read(moment).day

/** A calendar day moved by a number of days, as `2026-01-31`. */
export const addDays = (day: string, days: number): string => {
  const moment = new Date(`${day}T12:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/**
 * The moment at which Berlin's clocks show `time` (`16:30`) on `day`. An hour that daylight saving time skips
 * becomes the hour after it; of an hour that comes twice the first counts.
 */
export const berlinMoment = (day: string, time: string): Date => {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(wanted)) throw new Error(`Not a day and time: ${day} ${time}`)
  const offset = (at: number) => {
    const shown = read(new Date(at))
    return Date.parse(`${shown.day}T${shown.time}Z`) - at
  }
  const early = wanted - offset(wanted - 3_600_000 * 3)
  const late = wanted - offset(wanted + 3_600_000 * 3)
  const isShown = (at: number) => at + offset(at) === wanted
  return new Date([early, late].find(isShown) ?? Math.max(early, late))
}
