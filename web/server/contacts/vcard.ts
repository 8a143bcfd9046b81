import { escape, foldLines } from 'ical-generator'
import type { Phone, Place } from '@buendnis/contract'

/** What an address book shall know. */
export interface Card {
  /** Never changes. */
  id: string
  /** What the entry is called. */
  name: string
  /** A person with a name; without it the entry is an organization. */
  person: string | null
  organization: string
  /** A part of the organization, or what the person does there. */
  role: string | null
  phones: readonly Phone[]
  email: string | null
  /** Only places that everybody may know. */
  places: readonly Place[]
  urls: readonly string[]
  note: string
  /** When the entry last changed, ISO 8601. */
  revisedAt: string
}

const text = (value: string) => escape(value, false)
const parts = (...values: (string | null)[]) => values.map(value => text(value ?? '')).join(';')
const line = (name: string, value: string | null) => value ? [`${name}:${text(value)}`] : []

const phoneTypes: Readonly<Record<Phone['type'], string>> = { voice: 'VOICE', cell: 'CELL', text: 'CELL,MSG', fax: 'FAX' }

const nameLines = ({ name, person, organization, role }: Card): string[] => [
  `FN:${text(name)}`,
  // Where a name ends and another begins is not known: all of it counts as the family name.
  `N:${parts(person, null, null, null, null)}`,
  `ORG:${person === null && role !== null ? parts(organization, role) : text(organization)}`,
  ...person === null ? ['X-ABShowAs:COMPANY'] : line('TITLE', role),
]

const addressLine = ({ name, streetAddress, addressLocality, postalCode }: Place): string =>
  `ADR;TYPE=WORK:${parts(null, name, streetAddress, addressLocality, null, postalCode, 'Deutschland')}`

const placeLines = (places: readonly Place[]): string[] => {
  const [place] = places
  const geo = places.length === 1 && place && place.latitude !== null && place.longitude !== null
    ? [`GEO:${place.latitude};${place.longitude}`]
    : []
  return [...places.map(addressLine), ...geo]
}

/**
 * A vCard 3.0 (RFC 2426) in UTF-8: what address books of phones and Outlook all read, which cannot be said of 4.0.
 * @see docs/adr/0024-calendars-and-contacts.md
 */
export const vcardOf = (card: Card): string => foldLines([
  'BEGIN:VCARD',
  'VERSION:3.0',
  `UID:${text(card.id)}`,
  ...nameLines(card),
  ...card.phones.map(({ number, type }) => `TEL;TYPE=WORK,${phoneTypes[type]}:${text(number)}`),
  ...card.email ? [`EMAIL;TYPE=INTERNET,WORK:${text(card.email)}`] : [],
  ...placeLines(card.places),
  // An address is no text, so nothing in it is escaped; written anew it has no line break.
  ...card.urls.map(url => `URL:${new URL(url).href}`),
  ...line('NOTE', card.note),
  `REV:${card.revisedAt.replace(/\.\d+Z$/, 'Z')}`,
  'END:VCARD',
  '',
].join('\r\n'))
