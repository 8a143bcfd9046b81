import { rowsOf, type Row } from '../public-api/row'
import { boolean, choices, number, text, time } from '../public-api/values'
import { childAges, type OfferValues } from './facets'

/** From this time of day on it is evening. */
const eveningBegins = '17:00'

/** Where somebody must live, as the choices that find it: what holds for the whole country also holds in the city. */
const areasWithin: Readonly<Record<string, readonly string[]>> = {
  city: ['city'],
  district: ['district'],
  both: ['city', 'district', 'both'],
  nationwide: ['city', 'district', 'both', 'nationwide'],
}

/** The one municipality that is the city; all others are the district without it. */
const city = 'goettingen'

const readMunicipalities = (row: Row, all: readonly string[]): readonly string[] => {
  const named = choices(row.municipalities)
  if (named.length > 0) return named
  const areas = areasWithin[String(row.area)] ?? []
  return all.filter(municipality => areas.includes(municipality === city ? 'city' : 'district'))
}

/** Ages in full years, for which an offer is. Without limits it is for all. */
const readAges = (row: Row): string[] => {
  const from = number(row.childAgeFrom) ?? 0
  const to = number(row.childAgeTo) ?? childAges.length
  return childAges.filter((_, age) => from < age + 1 && to >= age)
}

const isEvening = (schedule: Row) => {
  const weekend = choices(schedule.weekdays).some(day => day === 'sa' || day === 'su')
  return weekend || [schedule.opensAt, schedule.closesAt].some(value => (time(value) ?? '') > eveningBegins)
}

const only = (value: string, holds: boolean) => (holds ? [value] : [])

/** The choices that find an offer: its German row with schedules and published topics. */
export const readOfferValues = (row: Row, municipalities: readonly string[]): OfferValues => ({
  topic: rowsOf(row.topics).flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : [])),
  kind: [text(row.kind) ?? ''],
  mode: choices(row.modes),
  area: areasWithin[String(row.area)] ?? [],
  municipality: readMunicipalities(row, municipalities),
  childAge: readAges(row),
  audience: only('fathers', row.audience === 'all' || row.audience === 'men'),
  childcare: only('yes', row.childcareDuringVisit === 'yes' || row.childcareDuringVisit === 'on-request'),
  evening: only('true', rowsOf(row.schedules).some(isEvening)),
  free: only('true', row.cost === 'free'),
  anonymous: only('true', boolean(row.anonymous) === true),
  noAppointment: only('true', row.appointment === 'not-needed' || row.appointment === 'possible'),
  language: choices(row.languages),
})
