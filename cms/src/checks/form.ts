import type { Core } from '@strapi/strapi'
import { choiceWords } from '../admin/words/choices'
import { enumerationWords } from '../admin/words/enumerations'
import { labelOf, readState, type DocumentState } from '../comparison'
import { componentAttributes, isRecord, type Attribute, type Attributes } from '../content-types/attributes'
import { defaultLocale } from '../locales/locales'
import { choices as listOf } from '../public-api/values'
import { offerUid } from './due'

/** How a field is asked for. `flag` is one box to tick, `choices` several. */
export type FormKind = 'text' | 'long' | 'number' | 'day' | 'time' | 'choice' | 'choices' | 'flag'

/** One input of the form in which an institution corrects an offer. All values are what a browser would send. */
export interface FormField {
  /** The path of the value, as `places.0.postalCode`. */
  readonly name: string
  readonly label: string
  readonly kind: FormKind
  readonly value: readonly string[]
  readonly options: readonly { readonly value: string, readonly label: string }[]
  readonly maxLength: number | null
}

export interface FormGroup {
  readonly title: string
  /** Parts of a list (a place, a time) have a group each inside that of the list. */
  readonly parts: readonly {
    readonly title: string | null
    /** Empty, for what is to be added: shown folded. */
    readonly isNew?: boolean
    readonly fields: readonly FormField[]
  }[]
}

/** Parts of a component that people see, in the order in which they are asked for. */
export const partFields = {
  'fields.schedule': ['freq', 'weekdays', 'opensAt', 'closesAt', 'notInSchoolHolidays', 'byAppointment', 'description'],
  'fields.place': ['name', 'streetAddress', 'postalCode', 'addressLocality', 'transportation'],
  'fields.contact': ['role', 'person', 'email', 'hours'],
} as const

/** Ticked for a place or a time that is no more. */
export const goneName = 'gone'

export const yes = 'yes'
export const no = 'no'

export const kindOf = (attribute: Attribute): FormKind => {
  switch (attribute.type) {
    case 'text': return 'long'
    case 'integer':
    case 'decimal':
    case 'float': return 'number'
    case 'date': return 'day'
    case 'time': return 'time'
    case 'enumeration': return 'choice'
    case 'boolean': return attribute.required ? 'flag' : 'choice'
    case 'json': return 'choices'
    default: return 'text'
  }
}

const unsaid = { value: '', label: 'keine Angabe' }

const optionsOf = (name: string, attribute: Attribute): FormField['options'] => {
  if (attribute.type === 'boolean') return [unsaid, { value: yes, label: 'ja' }, { value: no, label: 'nein' }]
  if (attribute.type === 'enumeration') {
    // An end is said by a button of its own.
    const values = name === 'serviceStatus' ? attribute.enum.filter(value => value !== 'ended') : attribute.enum
    const options = values.map(value => ({ value, label: enumerationWords[value] ?? value }))
    return attribute.required ? options : [unsaid, ...options]
  }
  if (attribute.type !== 'json') return []
  return Object.entries(choiceWords[name] ?? {}).map(([value, label]) => ({ value, label }))
}

const valueOf = (attribute: Attribute, value: unknown): string[] => {
  if (value === null || value === undefined) return attribute.type === 'json' ? [] : ['']
  switch (attribute.type) {
    case 'boolean': return [value === true || value === 1 ? yes : no]
    case 'json': return listOf(value)
    case 'date': return [String(value).slice(0, 10)]
    case 'time': return [String(value).slice(0, 5)]
    case 'decimal': return [String(Number(value)).replace('.', ',')]
    default: return [String(value)]
  }
}

const maxLengthOf = (attribute: Attribute): number | null =>
  ('maxLength' in attribute && typeof attribute.maxLength === 'number' ? attribute.maxLength : null)

const describe = (uid: string, attributes: Attributes, prefix: string, name: string, value: unknown): FormField[] => {
  const attribute = attributes[name]
  if (!attribute) return []
  return [{
    name: `${prefix}${name}`, label: labelOf(uid, name), kind: kindOf(attribute), value: valueOf(attribute, value),
    options: optionsOf(name, attribute), maxLength: maxLengthOf(attribute),
  }]
}

const flag = (name: string, label: string): FormField =>
  ({ name, label, kind: 'flag', value: [no], options: [], maxLength: null })

export const itemsOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : [])

interface ListWords { readonly one: string, readonly more: string, readonly gone: string }

/** A group per item of a list, and an empty one for what is new. What is confidential does not leave. */
const listParts = (
  strapi: Core.Strapi, name: 'places' | 'schedules', component: 'fields.place' | 'fields.schedule', state: DocumentState, words: ListWords,
): FormGroup['parts'] => {
  const attributes = componentAttributes(strapi, component)
  const items = itemsOf(state[name])
  const fieldsOf = (index: number, item: Record<string, unknown>) =>
    partFields[component].flatMap(part => describe(component, attributes, `${name}.${index}.`, part, item[part]))
  return [
    ...items.flatMap((item, index) => (item.confidential === true || item.confidential === 1
      ? []
      : [{
          title: items.length > 1 ? `${words.one} ${index + 1}` : words.one,
          fields: [...fieldsOf(index, item), flag(`${name}.${index}.${goneName}`, words.gone)],
        }])),
    { title: words.more, isNew: true, fields: fieldsOf(items.length, component === 'fields.schedule' ? { freq: 'weekly', notInSchoolHolidays: false, byAppointment: false } : {}) },
  ]
}

const contactParts = (strapi: Core.Strapi, state: DocumentState): FormGroup['parts'] => {
  const attributes = componentAttributes(strapi, 'fields.contact')
  const contact = isRecord(state.contact) ? state.contact : {}
  const phone = componentAttributes(strapi, 'fields.phone')
  const numbers = [...itemsOf(contact.phones), {}].flatMap((item: Record<string, unknown>, index) =>
    describe('fields.phone', phone, `contact.phones.${index}.`, 'number', item.number)
      .map(field => ({ ...field, label: item.number === undefined ? 'Weitere Telefonnummer' : 'Telefonnummer' })))
  const rest = partFields['fields.contact'].flatMap(part => describe('fields.contact', attributes, 'contact.', part, contact[part]))
  return [{ title: null, fields: [...rest.slice(0, 2), ...numbers, ...rest.slice(2)] }]
}

/** Plain fields of an offer that an institution corrects, by group. */
export const plainGroups = {
  about: ['title', 'whatIsIt', 'whoIsItFor', 'firstStep', 'serviceStatus', 'alert', 'alertUntil'],
  when: ['validFrom', 'validUntil'],
  where: ['modes'],
  contact: ['website'],
  whom: ['audience', 'childAgeFrom', 'childAgeTo', 'childcareDuringVisit', 'notFor', 'languages', 'languagesNote'],
  costs: ['cost', 'costNote', 'appointment', 'anonymous', 'documentsToBring'],
} as const

/** The form for one offer, filled with what is public. */
export const describeForm = (strapi: Core.Strapi, state: DocumentState): FormGroup[] => {
  const { attributes }: { attributes: Attributes } = strapi.contentType(offerUid)
  const plain = (group: keyof typeof plainGroups) =>
    ({ title: null, fields: plainGroups[group].flatMap(name => describe(offerUid, attributes, '', name, state[name])) })
  return [
    { title: 'Worum es geht', parts: [plain('about')] },
    {
      title: 'Wann',
      parts: [
        ...listParts(strapi, 'schedules', 'fields.schedule', state, { one: 'Zeit', more: 'Weitere Zeit', gone: 'Diese Zeit gibt es nicht mehr' }),
        plain('when'),
      ],
    },
    {
      title: 'Wo und wie',
      parts: [
        plain('where'),
        ...listParts(strapi, 'places', 'fields.place', state, { one: 'Ort', more: 'Weiterer Ort', gone: 'Diesen Ort gibt es nicht mehr' }),
      ],
    },
    { title: 'Kontakt', parts: [...contactParts(strapi, state), plain('contact')] },
    { title: 'Für wen', parts: [plain('whom')] },
    { title: 'Kosten und Anmeldung', parts: [plain('costs')] },
  ]
}

/** What visitors read about an offer, as it is stored. */
export const readPublicState = async (strapi: Core.Strapi, documentId: string): Promise<DocumentState | undefined> =>
  (await readState(strapi, offerUid, documentId, defaultLocale, 'published'))?.state
