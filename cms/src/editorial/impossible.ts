import type { Core } from '@strapi/strapi'
import { componentAttributes, isRecord, type Attributes } from '../content-types/attributes'
import { numberOf, textOf } from '../writing/hints/hint'
import { isSwapped, readPostalCode } from '../writing/hints/places'
import { impossibleTime } from '../writing/hints/schedules'
import type { FieldProblem } from './errors'

type Path = readonly (string | number)[]

const checkPlace = (place: Record<string, unknown>, path: Path): FieldProblem[] => {
  const problems: FieldProblem[] = []
  const written = textOf(place.postalCode)
  const code = readPostalCode(written)
  if (code !== undefined) place.postalCode = code
  else if (written !== '') problems.push({ path: [...path, 'postalCode'], message: 'Eine Postleitzahl hat fünf Ziffern, zum Beispiel 37073.' })
  const [latitude, longitude] = [numberOf(place.latitude), numberOf(place.longitude)]
  if (latitude !== undefined && longitude !== undefined && isSwapped(latitude, longitude)) {
    problems.push({ path: [...path, 'latitude'], message: 'Breitengrad und Längengrad sind vertauscht. Der Breitengrad ist der größere, ungefähr 51,5.' })
  }
  return problems
}

const checkSchedule = (schedule: Record<string, unknown>, path: Path): FieldProblem[] => {
  const problem = impossibleTime(schedule)
  return problem ? [{ path: [...path, problem.field], message: problem.message }] : []
}

const checkEvent = ({ startDate, endDate }: Record<string, unknown>, path: Path): FieldProblem[] => {
  const [start, end] = [startDate, endDate].map(value => Date.parse(String(value)))
  return start !== undefined && end !== undefined && end < start
    ? [{ path: [...path, 'endDate'], message: 'Das Ende liegt vor dem Anfang.' }]
    : []
}

const checks: Readonly<Record<string, (row: Record<string, unknown>, path: Path) => FieldProblem[]>> = {
  'fields.place': checkPlace, 'fields.schedule': checkSchedule, 'fields.event': checkEvent,
}

/**
 * What cannot be: a postal code that is none, a point in the sea because its numbers are swapped, an end before the
 * beginning. Writes postal codes as five digits. What is only unlikely is a hint beside the form (`writing/hints`).
 */
export const refuseImpossible = (
  strapi: Core.Strapi, attributes: Attributes, data: Record<string, unknown>, path: Path = [],
): FieldProblem[] => Object.entries(attributes).flatMap(([name, attribute]): FieldProblem[] => {
  if (attribute.type !== 'component') return []
  const inner = componentAttributes(strapi, attribute.component)
  const check = checks[attribute.component]
  const one = (row: unknown, at: Path) =>
    (isRecord(row) ? [...check?.(row, at) ?? [], ...refuseImpossible(strapi, inner, row, at)] : [])
  const value: unknown = data[name]
  return Array.isArray(value)
    ? value.flatMap((row: unknown, index) => one(row, [...path, name, index]))
    : one(value, [...path, name])
})
