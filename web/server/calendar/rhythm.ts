import type { Offer, Schedule } from '@buendnis/contract'
import { ICalEventTransparency, type ICalCalendar, type ICalLocation } from 'ical-generator'
import { rhythmDays, type RhythmDay } from '#shared/occurrences'
import type { Day } from '#shared/utils/clock'
import { addDays } from '#shared/utils/day'
import { openPlaces, placeInWords } from '../places.ts'
import { emptyCalendar, fileOf, sequenceOf, usualLength } from './calendar.ts'
import { timeZone } from './time-zone.ts'

/** So many months after the present one does a calendar reach: so long holidays and offers can be foreseen. */
const monthsAhead = 12

/**
 * From the first day of this month to the last one of the same month a year later. It moves once a month: in between the
 * same offer gives the same file.
 */
const windowOf = (today: Day): { from: Day, until: Day } => {
  const from = `${today.slice(0, 7)}-01`
  const end = new Date(`${from}T00:00:00Z`)
  end.setUTCMonth(end.getUTCMonth() + monthsAhead + 1)
  return { from, until: addDays(end.toISOString().slice(0, 10), -1) }
}

const compact = (day: Day) => day.replaceAll('-', '')

/**
 * A wall clock in the shape that the library takes for one: it reads the parts of a date in the zone of the machine, and
 * writes them behind the name of the zone of the event.
 */
const wallClock = (day: Day, time = '00:00', minutes = 0): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new Date(year, month - 1, date, hour, minute + minutes)
}

const ruleOf = ({ freq, interval, weekdays, weekOfMonth }: Schedule, count: number): string => {
  const nth = freq === 'monthly' ? String(weekOfMonth) : ''
  const days = weekdays.map(day => `${nth}${day.toUpperCase()}`).join(',')
  return `RRULE:FREQ=${freq.toUpperCase()};INTERVAL=${interval};WKST=MO;BYDAY=${days};COUNT=${count}`
}

const exceptionsOf = ({ opensAt }: Schedule, days: readonly RhythmDay[]): string[] => {
  const left = days.filter(({ holiday }) => holiday === true).map(({ day }) => compact(day))
  if (left.length === 0) return []
  if (opensAt === null) return [`EXDATE;VALUE=DATE:${left.join(',')}`]
  return [`EXDATE;TZID=${timeZone}:${left.map(day => `${day}T${opensAt.replace(':', '')}00`).join(',')}`]
}

/** The days of the rule, from the first date that takes place to the last; none after the known holidays. */
const spanOf = (schedule: Schedule, from: Day, until: Day): RhythmDay[] => {
  const days = [...rhythmDays(schedule, from, until)]
  const unknown = days.findIndex(({ holiday }) => holiday === 'unknown')
  const known = unknown === -1 ? days : days.slice(0, unknown)
  const takesPlace = ({ holiday }: RhythmDay) => holiday === false
  return known.slice(Math.max(0, known.findIndex(takesPlace)), known.findLastIndex(takesPlace) + 1)
}

/** When it begins and ends. Without a time of opening it is a thing of the day. */
const timesOf = ({ opensAt, closesAt }: Schedule, day: Day) => {
  if (opensAt === null) return { start: wallClock(day), allDay: true }
  const start = wallClock(day, opensAt)
  if (closesAt === null) return { start, end: wallClock(day, opensAt, usualLength) }
  return { start, end: wallClock(closesAt > opensAt ? day : addDays(day, 1), closesAt) }
}

const locationOf = (offer: Offer): ICalLocation | null => {
  const places = openPlaces(offer.places)
  const title = places.map(placeInWords).filter(Boolean).join(' / ')
  const [place] = places
  if (title === '' || !place) return null
  const { latitude: lat, longitude: lon } = place
  return places.length === 1 && lat !== null && lon !== null ? { title, geo: { lat, lon } } : { title }
}

const addRhythm = (calendar: ICalCalendar, offer: Offer, schedule: Schedule, number: number, today: Day, url: string) => {
  const { from, until } = windowOf(today)
  const begin = offer.validFrom !== null && offer.validFrom > from ? offer.validFrom : from
  const days = spanOf(schedule, begin, offer.validUntil !== null && offer.validUntil < until ? offer.validUntil : until)
  const [first] = days
  if (!first) return
  // At the beginning of a month (Berlin is at most two hours ahead) the window has moved.
  const revisedAt = [new Date(offer.updatedAt), new Date(`${addDays(from, -1)}T22:00:00Z`)]
    .reduce((a, b) => a > b ? a : b)
  const alert = offer.alertUntil === null || offer.alertUntil >= today ? offer.alert : null
  calendar.createEvent({
    // The place in the list stands for the rhythm: when its times change, it is still the same thing.
    id: `${offer.documentId}-${number}@${new URL(url).hostname}`,
    ...timesOf(schedule, first.day),
    timezone: timeZone,
    repeating: [ruleOf(schedule, days.length), ...exceptionsOf(schedule, days)].join('\r\n'),
    stamp: revisedAt,
    lastModified: revisedAt,
    sequence: sequenceOf(revisedAt),
    summary: offer.title,
    description: [alert, offer.whatIsIt, schedule.description, offer.firstStep, url].filter(Boolean).join('\n\n'),
    location: locationOf(offer),
    url,
    // Who may go there is not away for all others.
    transparency: ICalEventTransparency.TRANSPARENT,
  })
}

/**
 * When an offer takes place as a calendar to subscribe to (RFC 5545), a year ahead: one repeating event for each rhythm,
 * on the wall clock of Berlin. Holidays are left out as `rhythmDays` says. Empty while there are no dates.
 * @param url the page of the offer
 */
export const calendarOfOffer = (offer: Offer, today: Day, url: string, language: string): string => {
  const calendar = emptyCalendar(language, offer.title)
  const schedules = offer.serviceStatus === 'active' ? offer.schedules : []
  for (const [index, schedule] of schedules.entries()) addRhythm(calendar, offer, schedule, index + 1, today, url)
  return fileOf(calendar)
}
