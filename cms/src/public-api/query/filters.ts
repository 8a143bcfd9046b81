import type { Core } from '@strapi/strapi'
import type { Row } from '../row'
import { isRow } from '../row'
import { commonAttributes, type PublicType } from '../public-type'
import { badRequest, quote } from '../request-error'
import { publishedGerman } from '../read/published'
import { attributeInfo, isRelation, type AttributeInfo } from './attribute'

const comparing = ['$eq', '$ne', '$in', '$notIn', '$gt', '$gte', '$lt', '$lte', '$null', '$notNull'] as const
const equal = ['$eq', '$ne', '$in', '$notIn', '$null', '$notNull'] as const

const operatorsOf = {
  text: [...equal, '$contains', '$containsi', '$startsWith'],
  choice: equal,
  boolean: equal,
  number: comparing,
  day: comparing,
  moment: comparing,
  choices: ['$contains', '$containsi', '$eq', '$in'],
} as const satisfies Readonly<Record<AttributeInfo['kind'], readonly string[]>>

const maxConditions = 20
const maxDepth = 3
const maxLength = 200

const isDay = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true

const isMoment = (value: string) => /^\d{4}-\d{2}-\d{2}([T ][\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(value)
  && !Number.isNaN(Date.parse(value))

const readBoolean = (value: unknown, where: string) => {
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw badRequest(where, `${where}: ${quote(value)} ist weder "true" noch "false".`,
    `${where}: ${quote(value)} is neither "true" nor "false".`)
}

const readValue = (info: AttributeInfo, value: unknown, where: string): string | number | boolean => {
  if (info.kind === 'boolean') return readBoolean(value, where)
  if (typeof value !== 'string' || value.length > maxLength || value.includes('\0')) {
    throw badRequest(where, `${where}: Hier steht kein Wert, mit dem sich vergleichen lässt (Text bis ${maxLength} Zeichen).`,
      `${where}: there is no value to compare with (text of up to ${maxLength} characters).`)
  }
  if (info.allowed && !info.allowed.includes(value)) {
    throw badRequest(where, `${where}: ${quote(value)} gibt es hier nicht.`, `${where}: there is no ${quote(value)} here.`,
      info.allowed)
  }
  if (info.kind === 'number') {
    const parsed = Number(value)
    if (value.trim() !== '' && Math.abs(parsed) < 1e9) return parsed
    throw badRequest(where, `${where}: ${quote(value)} ist keine Zahl.`, `${where}: ${quote(value)} is not a number.`)
  }
  if (info.kind === 'day' && !isDay(value)) {
    throw badRequest(where, `${where}: ${quote(value)} ist kein Tag wie 2026-01-31.`,
      `${where}: ${quote(value)} is not a day like 2026-01-31.`)
  }
  if (info.kind === 'moment') {
    if (isMoment(value)) return new Date(value).toISOString()
    throw badRequest(where, `${where}: ${quote(value)} ist kein Zeitpunkt wie 2026-01-31T12:00:00Z.`,
      `${where}: ${quote(value)} is not a moment like 2026-01-31T12:00:00Z.`)
  }
  return value
}

/** Several values: `[$in][]=a&[$in][]=b`, which the parser also hands over as an object when they are many. */
const readValues = (info: AttributeInfo, value: unknown, where: string) => {
  const list = Array.isArray(value) ? value : isRow(value) ? Object.values(value) : [value]
  if (list.length === 0 || list.length > 100) {
    throw badRequest(where, `${where}: Bitte 1 bis 100 Werte angeben.`, `${where}: please give 1 to 100 values.`)
  }
  return list.map(item => readValue(info, item, where))
}

/** One operator on one attribute, as a condition of the database layer. */
const readOperator = (info: AttributeInfo, column: string, operator: string, value: unknown, where: string): Row => {
  const allowed: readonly string[] = operatorsOf[info.kind]
  if (!allowed.includes(operator)) {
    throw badRequest(where, `${where}: Diesen Vergleich gibt es hier nicht.`, `${where}: there is no such comparison here.`,
      allowed)
  }
  if (info.kind === 'choices') {
    const contained = readValues(info, value, where).map(choice => ({ [column]: { $containsi: `"${choice}"` } }))
    return { $or: contained }
  }
  if (operator === '$null' || operator === '$notNull') return { [column]: { [operator]: readBoolean(value, where) } }
  if (operator === '$in' || operator === '$notIn') return { [column]: { [operator]: readValues(info, value, where) } }
  return { [column]: { [operator]: readValue(info, value, where) } }
}

interface Reading {
  readonly strapi: Core.Strapi
  readonly type: PublicType
  readonly allowed: readonly string[]
  conditions: number
}

const readAttributeFilter = (reading: Reading, name: string, value: unknown, where: string): Row[] => {
  const info = attributeInfo(reading.strapi, reading.type.uid, name)
  const [first = '', second] = name.split('.')
  const operators = isRow(value) ? Object.entries(value) : [['$eq', value] as const]
  const plain = info.kind === 'choices' && !isRow(value) ? [['$contains', value] as const] : operators
  reading.conditions += plain.length
  if (reading.conditions > maxConditions) {
    throw badRequest('filters', `Das sind zu viele Bedingungen; möglich sind ${maxConditions}.`,
      `These are too many conditions; ${maxConditions} are possible.`)
  }
  return plain.map(([operator, operand]) => {
    const condition = readOperator(info, second ?? first, operator, operand, `${where}[${operator}]`)
    if (second === undefined) return condition
    const target = isRelation(reading.strapi, reading.type.uid, first) ? publishedGerman : {}
    return { [first]: { $and: [condition, target] } }
  })
}

const readGroup = (reading: Reading, value: unknown, where: string, depth: number): Row[] => {
  if (!isRow(value) || depth > maxDepth) {
    throw badRequest('filters', 'Dieser Filter lässt sich nicht lesen. So geht es: filters[slug][$eq]=wohngeld',
      'This filter cannot be read. It works like this: filters[slug][$eq]=wohngeld')
  }
  return Object.entries(value).flatMap(([name, inner]): Row[] => {
    const here = `${where}[${name}]`
    if (name === '$and' || name === '$or') {
      const groups = (Array.isArray(inner) ? inner : isRow(inner) ? Object.values(inner) : [inner])
        .map((group, index) => ({ $and: readGroup(reading, group, `${here}[${index}]`, depth + 1) }))
      return [{ [name]: groups }]
    }
    if (reading.allowed.includes(name)) return readAttributeFilter(reading, name, inner, here)
    const parts = reading.allowed.filter(allowed => allowed.startsWith(`${name}.`)).map(allowed => allowed.split('.')[1])
    if (parts.length > 0 && isRow(inner)) {
      return Object.entries(inner).flatMap(([part, operators]) => {
        if (parts.includes(part)) return readAttributeFilter(reading, `${name}.${part}`, operators, `${here}[${part}]`)
        throw badRequest(`${here}[${part}]`, `Nach ${here}[${part}] lässt sich nicht filtern.`,
          `It is not possible to filter by ${here}[${part}].`, reading.allowed)
      })
    }
    throw badRequest(here, `Nach ${quote(here)} lässt sich nicht filtern.`, `It is not possible to filter by ${quote(here)}.`,
      reading.allowed)
  })
}

/**
 * The conditions that a caller asks for, as conditions of the database layer. Only attributes that the type names
 * can be asked for, and related documents only as far as they are public themselves.
 * @throws RequestError 400 with a sentence that names what is possible
 */
export const readFilters = (strapi: Core.Strapi, type: PublicType, filters: unknown): Row[] => {
  if (filters === undefined) return []
  const allowed = [...type.filters, ...commonAttributes]
  return readGroup({ strapi, type, allowed, conditions: 0 }, filters, 'filters', 1)
}
