import type { Core } from '@strapi/strapi'
import { choiceWords } from '../admin/words/choices'
import { enumerationWords } from '../admin/words/enumerations'
import { componentAttributes, isRecord, type Attribute } from '../content-types/attributes'
import { componentDefinitions, typeDefinitions } from '../dashboard/definitions'

const definitions = [...typeDefinitions, ...componentDefinitions]

const dayWords = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const momentWords = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' })
const numberWords = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 6 })

/** What the dashboard calls a field of a type or a component. */
export const labelOf = (uid: string, field: string): string =>
  definitions.find((definition) => definition.uid === uid)?.fields[field]?.label ?? field

const asDate = (value: unknown, words: Intl.DateTimeFormat) => {
  const date = new Date(typeof value === 'number' ? value : String(value))
  return Number.isNaN(date.getTime()) ? String(value) : words.format(date)
}

const inlineText = (node: unknown): string => {
  if (!isRecord(node)) return ''
  if (typeof node.text === 'string') return node.text
  const inner = Array.isArray(node.children) ? node.children.map(inlineText).join('') : ''
  return node.type === 'link' && typeof node.url === 'string' ? `${inner} (${node.url})` : inner
}

const blockLines = (node: unknown): string[] => {
  if (!isRecord(node)) return []
  if (node.type === 'list' && Array.isArray(node.children)) {
    return node.children.flatMap((item: unknown) =>
      (isRecord(item) && item.type === 'list' ? blockLines(item) : [`• ${inlineText(item)}`]))
  }
  if (node.type === 'image') {
    const name = isRecord(node.image) ? node.image.alternativeText ?? node.image.name : undefined
    return [`[Bild: ${typeof name === 'string' ? name : 'ohne Namen'}]`]
  }
  const words = inlineText(node).trim()
  return words === '' ? [] : [words]
}

const titleWords = (item: unknown) => {
  if (!isRecord(item)) return []
  const title = item.title ?? item.name
  return [typeof title === 'string' && title.trim() !== '' ? title : 'ohne Titel']
}

const itemWords = (strapi: Core.Strapi, uid: string, item: unknown): string[] => {
  if (!isRecord(item)) return []
  return Object.entries(componentAttributes(strapi, uid)).flatMap(([name, attribute]) => {
    const lines = wordsOf(strapi, name, attribute, item[name])
    return lines.length === 0 ? [] : [`${labelOf(uid, name)}: ${lines.join(', ')}`]
  })
}

/**
 * A value in the words of an editor, as lines: paragraphs of a text, items of a list, one line for anything else; none
 * when there is nothing. An item of a repeated component is one line.
 */
export const wordsOf = (strapi: Core.Strapi, name: string, attribute: Attribute, value: unknown): string[] => {
  if (value === null || value === undefined || value === '') return []
  switch (attribute.type) {
    case 'boolean': return [value === true || value === 1 ? 'ja' : 'nein']
    case 'enumeration': return [enumerationWords[String(value)] ?? String(value)]
    case 'date': return [asDate(value, dayWords)]
    case 'datetime': return [asDate(value, momentWords)]
    case 'time': return [`${String(value).slice(0, 5)} Uhr`]
    case 'integer':
    case 'decimal':
    case 'float': return [numberWords.format(Number(value))]
    case 'blocks': return Array.isArray(value) ? value.flatMap(blockLines) : []
    case 'relation':
    case 'media': return Array.isArray(value) ? value.flatMap(titleWords) : titleWords(value)
    case 'component': {
      if (!Array.isArray(value)) return itemWords(strapi, attribute.component, value)
      return value.map((item) => itemWords(strapi, attribute.component, item).join(' · '))
    }
    default: {
      if (Array.isArray(value)) return value.map((word) => choiceWords[name]?.[String(word)] ?? String(word))
      return String(value).split(/\n+/).filter((line) => line.trim() !== '')
    }
  }
}
