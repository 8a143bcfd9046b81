import type { Offer, Phone, Place } from '@buendnis/contract'
import { mapHref } from './utils/map-href.ts'

/** The one thing to do now. */
export type NextStep =
  | { kind: 'call', phone: Phone }
  | { kind: 'write', email: string }
  | { kind: 'visit-website', website: string }
  | { kind: 'go', place: Place, href: string }

/**
 * The quickest way to a person: call, else write, else the website, else go there. A fax or a number for text messages
 * alone is no call, a secret place no way to go. Undefined when there is none, or when the offer has ended.
 */
export const nextStepOf = (
  { serviceStatus, contact, website, places }: Pick<Offer, 'serviceStatus' | 'contact' | 'website' | 'places'>,
): NextStep | undefined => {
  if (serviceStatus === 'ended') return undefined
  const phone = contact?.phones.find(({ type }) => type === 'voice' || type === 'cell')
  if (phone) return { kind: 'call', phone }
  if (contact?.email) return { kind: 'write', email: contact.email }
  if (website) return { kind: 'visit-website', website }
  for (const place of places) {
    const href = place.confidential ? undefined : mapHref(place)
    if (href) return { kind: 'go', place, href }
  }
  return undefined
}
