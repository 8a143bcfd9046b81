import type { Institution, Offer, Phone, Schedule } from '@buendnis/contract'
import { openPlaces } from '../places.ts'
import type { Card } from './vcard.ts'

/** Says a rhythm in sentences of one language. */
type Sentences = (schedule: Schedule) => string[]

const lines = (...all: (string | null | undefined | false)[]): string => all.filter(Boolean).join('\n')

/** What editors say about numbers ("Tag und Nacht"): an address book has no place of its own for it. */
const aboutPhones = (phones: readonly Phone[]): string[] =>
  phones.flatMap(({ number, description }) => description ? [`${number}: ${description}`] : [])

/** @param url the page of the institution */
export const institutionCard = (institution: Institution, url: string, sentences: Sentences): Card => {
  const { documentId, name, phones, email, places, website, openingHours, updatedAt } = institution
  const hours = openingHours.map(schedule => [...sentences(schedule), schedule.description].filter(Boolean).join(' '))
  return {
    id: `${documentId}@${new URL(url).hostname}`,
    name,
    person: null,
    organization: name,
    role: null,
    phones,
    email,
    places: openPlaces(places),
    urls: website === null ? [url] : [website, url],
    note: lines(...hours, ...aboutPhones(phones)),
    revisedAt: updatedAt,
  }
}

/** Whom to ask about an offer; null where nobody is named. @param url the page of the offer */
export const offerCard = (offer: Offer, url: string): Card | null => {
  const { contact, institution, title, places, website } = offer
  if (!contact) return null
  const { person, role, phones, email, hours } = contact
  if (phones.length === 0 && email === null) return null
  const organization = institution?.name ?? offer.responsibleAuthority ?? title
  return {
    id: `${offer.documentId}-contact@${new URL(url).hostname}`,
    name: person ?? [role, organization].filter(Boolean).join(' – '),
    person,
    organization,
    role,
    phones,
    email,
    places: openPlaces(places),
    urls: website === null ? [url] : [website, url],
    note: lines(title, hours, ...aboutPhones(phones)),
    revisedAt: offer.updatedAt,
  }
}
