import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { componentAttributes, type Attribute, type Attributes } from '../../content-types/attributes'

const limited = (attribute: { readonly maxLength?: number }) => z.string().trim().max(attribute.maxLength ?? 10_000)

const ranged = ({ min, max }: { readonly min?: unknown, readonly max?: unknown }) =>
  z.number().min(typeof min === 'number' ? min : -1e9).max(typeof max === 'number' ? max : 1e9)

/** The most items of a list: places, times, numbers. */
const maxItems = 30

const plainSchema = (strapi: Core.Strapi, attribute: Attribute): z.ZodType => {
  switch (attribute.type) {
    case 'string':
    case 'text': return limited(attribute)
    case 'email': return z.email().max(254)
    case 'enumeration': return z.enum([...attribute.enum])
    case 'boolean': return z.boolean()
    case 'integer': return ranged(attribute).int()
    case 'decimal':
    case 'float': return ranged(attribute)
    case 'date': return z.iso.date()
    case 'time': return z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:00(\.000)?)?$/)
      .transform(time => `${time.slice(0, 5)}:00.000`)
    case 'json': return z.array(z.string().max(100)).max(200)
    case 'component': {
      const item = attributesSchema(strapi, componentAttributes(strapi, attribute.component))
      return attribute.repeatable ? z.array(item).max(maxItems) : item
    }
    default: return z.never()
  }
}

/** What stands for "nothing": an empty word, and a list without items as it is. */
const emptyAsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)

/** A value of a field, as a form sends it; what has to be there cannot be emptied. */
const valueSchema = (strapi: Core.Strapi, attribute: Attribute): z.ZodType => {
  const schema = plainSchema(strapi, attribute)
  return z.preprocess(emptyAsNull, attribute.required ? schema : schema.nullable())
}

const defaultOf = (attribute: Attribute): unknown => ('default' in attribute ? attribute.default : undefined)

/** An item of a component: what it does not say begins as in the dashboard's form. */
const attributesSchema = (strapi: Core.Strapi, attributes: Attributes): z.ZodType => z.object(Object.fromEntries(
  Object.entries(attributes).map(([name, attribute]) => {
    const schema = valueSchema(strapi, attribute)
    const initial = defaultOf(attribute)
    if (initial !== undefined) return [name, z.preprocess(value => value ?? initial, schema).optional()]
    return [name, attribute.required ? schema : schema.optional()]
  }),
))

/** Values for the named fields of a type and nothing else, each in the shape of its field. */
export const valuesSchema = (strapi: Core.Strapi, attributes: Attributes, names: readonly string[]) =>
  z.strictObject(Object.fromEntries(names.flatMap((name) => {
    const attribute = attributes[name]
    return attribute ? [[name, valueSchema(strapi, attribute).optional()]] : []
  })))
