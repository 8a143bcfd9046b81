import { imageSources, mediaAddress } from './media'
import { isRow, rowsOf, type Row } from './row'
import { boolean, choices, day, moment, number, text, time, yes } from './values'

/** The parts that are nested in documents, field by field as the contract promises them. */

export const phone = (row: Row) => ({
  number: row.number,
  type: row.type,
  description: text(row.description),
})

export const contact = (row: Row) => ({
  role: text(row.role),
  person: text(row.person),
  phones: rowsOf(row.phones).map(phone),
  email: text(row.email),
  hours: text(row.hours),
})

const known = (answer: unknown) => (answer === 'yes' || answer === 'no' ? answer : 'unknown')

/**
 * A place. Of a confidential one (a shelter) only town and access are answered. Whatever is not plainly said to be
 * open counts as confidential.
 */
export const place = (row: Row) => {
  const confidential = boolean(row.confidential) !== false
  const unlessConfidential = <Value>(value: Value) => (confidential ? null : value)
  return {
    name: unlessConfidential(text(row.name)),
    streetAddress: unlessConfidential(text(row.streetAddress)),
    postalCode: unlessConfidential(text(row.postalCode)),
    addressLocality: text(row.addressLocality),
    latitude: unlessConfidential(number(row.latitude)),
    longitude: unlessConfidential(number(row.longitude)),
    confidential,
    transportation: unlessConfidential(text(row.transportation)),
    stepFreeAccess: known(row.stepFreeAccess),
    accessibleToilet: known(row.accessibleToilet),
    lift: known(row.lift),
    changingTable: known(row.changingTable),
    parking: known(row.parking),
  }
}

export const schedule = (row: Row) => ({
  freq: row.freq,
  interval: number(row.interval) ?? 1,
  weekdays: choices(row.weekdays),
  weekOfMonth: number(row.weekOfMonth),
  dtstart: day(row.dtstart),
  opensAt: time(row.opensAt),
  closesAt: time(row.closesAt),
  notInSchoolHolidays: yes(row.notInSchoolHolidays),
  byAppointment: yes(row.byAppointment),
  description: text(row.description),
})

export const event = (row: Row) => ({
  startDate: moment(row.startDate),
  endDate: moment(row.endDate),
  location: text(row.location),
  registration: text(row.registration),
  url: text(row.url),
})

export const administration = (row: Row) => ({
  name: row.name,
  area: row.area,
  phone: row.phone,
  website: row.website,
})

/** An earlier state of a demand. */
export const demandStep = (row: Row) => ({ state: row.state, since: day(row.since) })

export const image = (row: Row) => ({
  url: mediaAddress(row.url, row.updatedAt),
  alt: text(row.alternativeText),
  caption: text(row.caption),
  width: number(row.width),
  height: number(row.height),
  mime: row.mime,
  sources: imageSources(row.formats, row.updatedAt),
})

export const file = (row: Row) => ({
  url: mediaAddress(row.url, row.updatedAt),
  name: row.name,
  mime: row.mime,
  size: number(row.size) ?? 0,
})

/** Builds one part, or null when there is none. */
export const oneOf = (build: (row: Row) => unknown) => (value: unknown) => (isRow(value) ? build(value) : null)

/** The parts of a list that have a day, the earliest first. */
export const listByDay = (build: (row: Row) => { since: string | null }) => (value: unknown) =>
  rowsOf(value).map(build).filter(({ since }) => since !== null)
    .sort((a, b) => String(a.since).localeCompare(String(b.since)))

/** Builds every part of a list. */
export const listOf = (build: (row: Row) => unknown) => (value: unknown) => rowsOf(value).map(build)
