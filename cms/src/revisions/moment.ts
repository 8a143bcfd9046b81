import { addDays, berlinDay, now } from '../clock'

const clockTime = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' })
const fullDay = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Berlin' })

/** A moment as people say it: `heute, 14:03`, `gestern, 14:03`, `2. Mai 2026, 14:03`. */
export const momentWords = (moment: Date): string => {
  const day = berlinDay(moment)
  const today = berlinDay(now())
  const time = clockTime.format(moment)
  if (day === today) return `heute, ${time}`
  if (day === addDays(today, -1)) return `gestern, ${time}`
  return `${fullDay.format(moment)}, ${time}`
}
