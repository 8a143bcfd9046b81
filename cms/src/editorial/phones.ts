import type { Core } from '@strapi/strapi'
import { componentAttributes, isRecord, type Attributes } from '../content-types/attributes'
import { readPhoneNumber } from '../writing/phones/normalise'
import type { FieldProblem } from './errors'

const phoneFields = new Set(['number', 'phone'])

const sentence = 'Diese Nummer kann niemand anrufen. Bitte mit Vorwahl, zum Beispiel „0551 400-0“ oder „+49 551 4000“.'

/**
 * Brings all phone numbers of an entry into one form, components included. Works on `data` itself.
 * @returns the numbers that nobody can call
 */
export const normalisePhones = (
  strapi: Core.Strapi, attributes: Attributes, data: Record<string, unknown>, path: (string | number)[] = [],
): FieldProblem[] => Object.entries(attributes).flatMap(([name, attribute]): FieldProblem[] => {
  const value = data[name]
  if (attribute.type === 'component') {
    const inner = componentAttributes(strapi, attribute.component)
    if (isRecord(value)) return normalisePhones(strapi, inner, value, [...path, name])
    if (!Array.isArray(value)) return []
    return value.flatMap((item: unknown, index) =>
      (isRecord(item) ? normalisePhones(strapi, inner, item, [...path, name, index]) : []))
  }
  if (attribute.type !== 'string' || !phoneFields.has(name) || typeof value !== 'string' || value.trim() === '') return []
  const number = readPhoneNumber(value)
  if (!number) return [{ path: [...path, name], message: sentence }]
  data[name] = number.display
  return []
})
