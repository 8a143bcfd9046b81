import type { Locale } from '../../../locales/locales'
import { readPhoneNumber } from '../../../writing/phones/normalise'
import { compact, type HsdsObject } from '../compact'
import type { Phone, Place, Schedule } from '../source'
import { accessWords, answerWords, inLanguage, languageName } from '../words'

/** Makes the id of a part from what it is and where it stands. */
export type PartId = (...part: readonly (string | number)[]) => string

const international = (number: string) => {
  const dialable = readPhoneNumber(number)?.dialable
  return dialable ?? number
}

export const phones = (id: PartId, list: readonly Phone[]): HsdsObject[] => list.map(({ number, type, description }, at) =>
  compact({ id: id('phone', at), number: international(number), type, description }))

export const languages = (id: PartId, locale: Locale, codes: readonly string[]): HsdsObject[] =>
  codes.map(code => ({ id: id('language', code), name: languageName(locale, code), code }))

const days: Readonly<Record<string, string>> = { mo: 'MO', tu: 'TU', we: 'WE', th: 'TH', fr: 'FR', sa: 'SA', su: 'SU' }

const rhythm = ({ freq, interval, weekdays, weekOfMonth, dtstart }: Schedule): HsdsObject => {
  // Every second week from when on? Without a first day the rhythm is in the words of the description alone.
  if (interval > 1 && dtstart === null) return {}
  const which = freq === 'monthly' && weekOfMonth !== null && weekOfMonth !== 0 ? String(weekOfMonth) : ''
  return {
    freq: freq === 'monthly' ? 'MONTHLY' : 'WEEKLY',
    interval,
    byday: weekdays.map(day => `${which}${days[day] ?? ''}`).join(','),
    dtstart,
  }
}

/**
 * Hours on the wall clock in Berlin. HSDS's `timezone` is a fixed offset and so wrong for half of the year: the zone
 * stands in `x_timezone`.
 */
export const schedules = (id: PartId, locale: Locale, list: readonly Schedule[]): HsdsObject[] =>
  list.map((schedule, at) => compact({
    id: id('schedule', at),
    ...rhythm(schedule),
    opens_at: schedule.opensAt,
    closes_at: schedule.closesAt,
    description: schedule.description,
    notes: [
      schedule.notInSchoolHolidays ? inLanguage(locale, ['nicht in den Schulferien', 'not in the school holidays']) : '',
      schedule.byAppointment ? inLanguage(locale, ['nach Vereinbarung', 'by appointment']) : '',
    ].filter(note => note !== '').join(', '),
    x_timezone: 'Europe/Berlin',
    x_not_in_school_holidays: schedule.notInSchoolHolidays || null,
    x_by_appointment: schedule.byAppointment || null,
  }))

const needs = ['stepFreeAccess', 'accessibleToilet', 'lift', 'changingTable', 'parking'] as const

const accessibility = (id: PartId, locale: Locale, place: Place): HsdsObject[] => needs.flatMap(need => {
  const answer = answerWords(locale, place[need])
  const about = accessWords(locale, need)
  return answer && about ? [{ id: id('accessibility', need), description: `${about}: ${answer}` }] : []
})

const address = (id: PartId, { streetAddress, postalCode, addressLocality }: Place): HsdsObject[] =>
  streetAddress === null || postalCode === null || addressLocality === null
    ? []
    : [{
        id: id('address'), address_1: streetAddress, city: addressLocality, state_province: 'Niedersachsen',
        postal_code: postalCode, country: 'DE', address_type: 'physical',
      }]

/** A place that is no secret. */
export const location = (id: PartId, locale: Locale, place: Place, hours: readonly Schedule[] = []): HsdsObject => compact({
  id: id(),
  location_type: 'physical',
  name: place.name,
  transportation: place.transportation,
  latitude: place.latitude,
  longitude: place.longitude,
  addresses: address(id, place),
  accessibility: accessibility(id, locale, place),
  schedules: schedules(id, locale, hours),
})

/** Places that may be told, with their position in the entry. Of a confidential one not even its existence is told. */
export const openPlaces = (places: readonly Place[]): (readonly [Place, number])[] =>
  places.map((place, at) => [place, at] as const).filter(([{ confidential }]) => !confidential)
