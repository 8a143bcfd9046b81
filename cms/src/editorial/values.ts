import type { Core } from '@strapi/strapi'
import { componentAttributes, isRecord, type Attribute, type Attributes } from '../content-types/attributes'
import type { FieldProblem } from './errors'

/** Fields that hold a web address, in types and components. */
export const urlFields: ReadonlySet<string> = new Set(['website', 'sourceUrl', 'instagramUrl', 'source', 'url'])

const choicesOf = (attribute: Attribute): readonly unknown[] | undefined => {
  if (!('options' in attribute) || !isRecord(attribute.options)) return undefined
  const { choices } = attribute.options
  return Array.isArray(choices) ? choices : undefined
}

const isWebAddress = (value: string) => {
  try {
    const { protocol, hostname } = new URL(value)
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
  } catch {
    return false
  }
}

/** `www.example.org` is what people type: it gets its `https://`. */
const completeUrl = (value: string) =>
  (/^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]|$)/i.test(value) ? `https://${value}` : value)

const checkChoices = (choices: readonly unknown[], value: unknown): string | undefined => {
  if (!Array.isArray(value)) return 'Bitte wählen Sie aus der Liste.'
  const unknown = value.filter((item: unknown) => !choices.includes(item))
  return unknown.length > 0 ? `Nicht in der Liste: ${unknown.map(String).join(', ')}.` : undefined
}

/**
 * Checks what Strapi itself does not: lists of words hold known words only, addresses begin with http(s). Puts the
 * words into the order of the list, once each, and completes addresses. Works on `data` itself, components included.
 */
export const checkValues = (
  strapi: Core.Strapi, attributes: Attributes, data: Record<string, unknown>, path: (string | number)[] = [],
): FieldProblem[] => {
  const problems: FieldProblem[] = []
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = data[name]
    if (value === undefined || value === null) continue
    const here = [...path, name]
    const choices = choicesOf(attribute)
    if (choices) {
      const message = checkChoices(choices, value)
      if (message) problems.push({ path: here, message })
      else if (Array.isArray(value)) data[name] = choices.filter((choice) => value.includes(choice))
    } else if (attribute.type === 'component') {
      const inner = componentAttributes(strapi, attribute.component)
      const items: unknown[] = Array.isArray(value) ? value : [value]
      items.forEach((item, index) => {
        const place = Array.isArray(value) ? [...here, index] : here
        if (isRecord(item)) problems.push(...checkValues(strapi, inner, item, place))
      })
    } else if (attribute.type === 'string' && urlFields.has(name) && typeof value === 'string') {
      const url = completeUrl(value.trim())
      if (url === '') data[name] = null
      else if (isWebAddress(url)) data[name] = url
      else problems.push({ path: here, message: 'Bitte geben Sie eine Adresse an, die mit https:// beginnt.' })
    }
  }
  return problems
}
