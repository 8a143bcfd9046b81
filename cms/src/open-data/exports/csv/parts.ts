import type { Row } from '../../../public-api/row'
import { choices, number } from '../../../public-api/values'
import { amount, first, germanDay, parts, text, word, type Column } from './cells'
import { access, weekday } from './words'

const filled = (...values: readonly unknown[]): string[] => values.flatMap(value => (typeof value === 'string' && value !== '' ? [value] : []))

export const phone = ({ number: dialled, description }: Row): string => {
  const [what] = filled(description)
  return `${String(dialled)}${what === undefined ? '' : ` (${what})`}`
}

const weeks: Readonly<Record<string, string>> = { '1': 'ersten', '2': 'zweiten', '3': 'dritten', '4': 'vierten', '-1': 'letzten' }

const rhythm = (schedule: Row): string => {
  const days = choices(schedule.weekdays).map(weekday).join(', ')
  const interval = number(schedule.interval) ?? 1
  if (days === '') return ''
  if (schedule.freq === 'monthly') return `jeden ${weeks[String(number(schedule.weekOfMonth))] ?? ''} ${days} im Monat`.replace('  ', ' ')
  return interval > 1 ? `${days}, alle ${interval} Wochen` : days
}

/** When something takes place, in one line: `Dienstag, 09:00–11:00 Uhr, nicht in den Schulferien`. */
export const schedule = (row: Row): string => {
  const [opens] = filled(row.opensAt)
  const [closes] = filled(row.closesAt)
  const hours = opens === undefined ? '' : closes === undefined ? `ab ${opens} Uhr` : `${opens}–${closes} Uhr`
  const [begins] = filled(row.dtstart)
  return filled(
    rhythm(row), hours, begins === undefined ? '' : `ab ${germanDay(begins)}`, row.description,
    row.notInSchoolHolidays === true ? 'nicht in den Schulferien' : '', row.byAppointment === true ? 'nach Vereinbarung' : '',
  ).join(', ')
}

const isOpen = (place: Row) => place.confidential === false

const placeInWords = (place: Row): string =>
  isOpen(place) ? filled(place.name, place.streetAddress, filled(place.postalCode, place.addressLocality).join(' ')).join(', ') : ''

/** The first place that is no secret in cells of its own, and all of them in words. */
export const placeColumns: readonly Column[] = [
  ['Gebäude', first('places', isOpen, text('name'))],
  ['Straße', first('places', isOpen, text('streetAddress'))],
  ['PLZ', first('places', isOpen, text('postalCode'))],
  ['Ort', first('places', isOpen, text('addressLocality'))],
  ['Breitengrad', first('places', isOpen, amount('latitude'))],
  ['Längengrad', first('places', isOpen, amount('longitude'))],
  ['Bus und Bahn', first('places', isOpen, text('transportation'))],
  ['Stufenloser Zugang', first('places', isOpen, word('stepFreeAccess', access))],
  ['Rollstuhlgerechte Toilette', first('places', isOpen, word('accessibleToilet', access))],
  ['Alle Orte', parts('places', placeInWords)],
]
