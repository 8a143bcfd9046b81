import type { Core } from '@strapi/strapi'
import type { DocumentState } from '../comparison'
import { componentAttributes, isRecord, type Attribute, type Attributes } from '../content-types/attributes'
import { offerUid } from './due'
import { goneName, itemsOf, kindOf, partFields, plainGroups, yes } from './form'

/** What a form sent, by the names of its inputs: only what somebody changed. */
export type SentChanges = Readonly<Record<string, readonly string[]>>

const plainNames: readonly string[] = Object.values(plainGroups).flat()

/** What no rule of the type can read stays as it was typed: the rules say so at its field. */
const valueOf = (attribute: Attribute, sent: readonly string[]): unknown => {
  const [first = ''] = sent
  const typed = first.replace(/\r\n?/g, '\n').trim()
  switch (kindOf(attribute)) {
    case 'choices': return sent.filter(value => value !== '')
    case 'flag': return typed === yes
    case 'number': {
      if (typed === '') return null
      const number = Number(typed.replace(',', '.'))
      return Number.isNaN(number) ? typed : number
    }
    case 'choice': return attribute.type === 'boolean' ? (typed === '' ? null : typed === yes) : typed || null
    default: return typed === '' ? null : typed
  }
}

/** An item of a component with what was sent for it. */
const patch = (
  attributes: Attributes, names: readonly string[], item: Record<string, unknown>, prefix: string, sent: SentChanges,
): Record<string, unknown> => {
  const next = { ...item }
  for (const name of names) {
    const [attribute, value] = [attributes[name], sent[`${prefix}${name}`]]
    if (attribute && value) next[name] = valueOf(attribute, value)
  }
  return next
}

const isTouched = (sent: SentChanges, prefix: string) => Object.keys(sent).some(name => name.startsWith(prefix))

/** Where somebody lives on the map follows the address: with another one the old point is wrong. */
const addressNames = ['streetAddress', 'postalCode', 'addressLocality']

const listAfter = (
  strapi: Core.Strapi, name: 'places' | 'schedules', component: 'fields.place' | 'fields.schedule', state: DocumentState, sent: SentChanges,
): unknown[] => {
  const attributes = componentAttributes(strapi, component)
  const items = itemsOf(state[name])
  return [...items, {}].flatMap((item: Record<string, unknown>, index) => {
    const prefix = `${name}.${index}.`
    const isNew = index === items.length
    if (!isTouched(sent, prefix)) return isNew ? [] : [item]
    // What was not shown cannot be changed.
    if (item.confidential === true || item.confidential === 1) return [item]
    if (sent[`${prefix}${goneName}`]?.[0] === yes) return []
    const next = patch(attributes, partFields[component], item, prefix, sent)
    const isMoved = addressNames.some(part => next[part] !== item[part])
    if (isNew && component === 'fields.schedule') next.interval = 1
    return [component === 'fields.place' && isMoved ? { ...next, latitude: null, longitude: null } : next]
  })
}

const contactAfter = (strapi: Core.Strapi, state: DocumentState, sent: SentChanges): Record<string, unknown> => {
  const attributes = componentAttributes(strapi, 'fields.contact')
  const contact = isRecord(state.contact) ? state.contact : {}
  const next = patch(attributes, partFields['fields.contact'], contact, 'contact.', sent)
  const phones = itemsOf(contact.phones)
  next.phones = [...phones, {}].flatMap((item: Record<string, unknown>, index) => {
    const typed = sent[`contact.phones.${index}.number`]?.[0]?.trim()
    if (typed === undefined) return index === phones.length ? [] : [item]
    return typed === '' ? [] : [{ ...item, number: typed }]
  })
  return next
}

/** New values by field from what a form sent, in the shape of the dashboard's form. What it does not know is left out. */
export const fieldsAfter = (strapi: Core.Strapi, state: DocumentState, sent: SentChanges): Record<string, unknown> => {
  const { attributes }: { attributes: Attributes } = strapi.contentType(offerUid)
  const fields: Record<string, unknown> = {}
  for (const name of plainNames) {
    const [attribute, value] = [attributes[name], sent[name]]
    if (attribute && value) fields[name] = valueOf(attribute, value)
  }
  if (isTouched(sent, 'schedules.')) fields.schedules = listAfter(strapi, 'schedules', 'fields.schedule', state, sent)
  if (isTouched(sent, 'places.')) fields.places = listAfter(strapi, 'places', 'fields.place', state, sent)
  if (isTouched(sent, 'contact.')) fields.contact = contactAfter(strapi, state, sent)
  return fields
}
