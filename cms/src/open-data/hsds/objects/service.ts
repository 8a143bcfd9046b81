import type { Core } from '@strapi/strapi'
import { berlinDay } from '../../../clock'
import type { Locale } from '../../../locales/locales'
import { plainTexts } from '../../../search/read/texts'
import { siteAddress } from '../../site-address'
import { compact, type HsdsObject } from '../compact'
import { hsdsId } from '../ids'
import type { Offer, OfferBase } from '../source'
import { areaWords, costWords, inLanguage, municipalityNames } from '../words'
import { languages, location, openPlaces, phones, schedules, type PartId } from './parts'
import { organizationId } from './organization'
import { attributes, kindTerm, topicTerm } from './taxonomy'

const statuses: Readonly<Record<string, string>> = {
  'active': 'active', 'temporarily-closed': 'temporarily closed', 'ended': 'inactive',
}

/** What is said about an offer that is only known in the language of the feed. */
export interface ServiceContext {
  readonly strapi: Core.Strapi
  readonly locale: Locale
  /** Its organization, as the feed shows it; none for rights. */
  readonly organization?: HsdsObject
  /** When something that is shown here was last changed; ISO 8601. */
  readonly lastModified: string
}

const idOf = (documentId: string): PartId => (...part) => hsdsId('service', documentId, ...part)

const sentences = (...parts: readonly (string | null)[]) => parts.filter(part => part !== null && part !== '').join(' ')

const isOver = (day: string | null) => day !== null && day < berlinDay()

/** What a list says of a service. Fields beginning with `x_` are ours; docs/api.md explains them. */
export const serviceBase = (offer: OfferBase, { strapi, locale, organization, lastModified }: ServiceContext): HsdsObject => {
  return compact({
    id: hsdsId('service', offer.documentId),
    organization_id: offer.institution === null ? null : organizationId(offer.institution.documentId),
    name: offer.title,
    description: [offer.whatIsIt, ...plainTexts(offer.body)].join('\n\n'),
    url: siteAddress(strapi, locale, 'offers', offer.slug),
    email: offer.contact?.email,
    status: isOver(offer.validUntil) ? 'inactive' : statuses[offer.serviceStatus],
    interpretation_services: offer.languagesNote,
    application_process: sentences(offer.firstStep, offer.responsibleAuthority === null
      ? null
      : `${inLanguage(locale, ['Zuständig:', 'Responsible:'])} ${offer.responsibleAuthority}`),
    fees_description: offer.costNote ?? (offer.cost === null ? null : costWords(locale, offer.cost)),
    eligibility_description: sentences(offer.whoIsItFor, offer.notFor),
    alert: isOver(offer.alertUntil) ? null : offer.alert,
    assured_date: offer.checkedAt,
    last_modified: lastModified,
    organization,
    x_language: offer.translation.locale,
    x_translation: offer.translation.state,
    x_child_age_from: offer.childAgeFrom,
    x_child_age_to: offer.childAgeTo,
    x_audience: offer.audience,
    x_modes: offer.modes,
    x_childcare_during_visit: offer.childcareDuringVisit,
    x_appointment: offer.appointment,
    x_anonymous: offer.anonymous,
    x_assured_by: offer.checkedBy,
    x_valid_from: offer.validFrom,
    x_valid_until: offer.validUntil,
    x_legal_basis: offer.legalBasis,
    x_legal_source: offer.sourceUrl,
    x_legal_state_on: offer.legalStateOn,
  })
}

/** The places of a service by the key that their ids are made from: a place's position, or `online`. */
export const placesOf = ({ places, modes, website }: Pick<Offer, 'places' | 'modes' | 'website'>): (readonly [string | number, Offer['places'][number] | null])[] => [
  ...openPlaces(places).map(([place, at]) => [at, place] as const),
  ...(modes.includes('online') && website !== null ? [['online', null] as const] : []),
]

export const serviceAtLocationId = (documentId: string, key: string | number) =>
  hsdsId('service', documentId, 'service_at_location', key)

/** A service at one of its places. */
export const serviceAtLocation = (offer: Offer, locale: Locale, key: string | number): HsdsObject | undefined => {
  const found = placesOf(offer).find(([known]) => known === key)
  if (!found) return undefined
  const [, place] = found
  const id: PartId = (...part) => idOf(offer.documentId)('location', key, ...part)
  return {
    id: serviceAtLocationId(offer.documentId, key),
    service_id: hsdsId('service', offer.documentId),
    location_id: id(),
    location: place
      ? location(id, locale, place)
      : compact({ id: id(), location_type: 'virtual', url: offer.website === null ? null : new URL(offer.website).href }),
  }
}

const contacts = (id: PartId, { contact }: Offer): HsdsObject[] => (contact === null
  ? []
  : [compact({
      id: id('contact'),
      name: contact.person,
      title: contact.role,
      email: contact.email,
      phones: phones((...part) => id('contact', ...part), contact.phones)
        .map(phone => compact({ ...phone, description: phone.description ?? contact.hours })),
    })])

const serviceAreas = (id: PartId, locale: Locale, { area, municipalities }: Offer): HsdsObject[] => {
  const names = municipalities.map(name => municipalityNames[name] ?? name)
  return (names.length > 0 ? names : [areaWords(locale, area) ?? area]).map((name, at) => ({ id: id('service_area', at), name }))
}

/** All that is known of a service. */
export const service = (offer: Offer, context: ServiceContext): HsdsObject => {
  const { locale } = context
  const id = idOf(offer.documentId)
  const cost = offer.cost === null ? undefined : costWords(locale, offer.cost)
  const terms = [...offer.topics.map(topic => topicTerm(locale, topic)), kindTerm(locale, offer.kind)]
  return compact({
    ...serviceBase(offer, context),
    additional_urls: offer.website === null ? [] : [{ id: id('url'), url: new URL(offer.website).href }],
    schedules: schedules(id, locale, offer.schedules),
    service_areas: serviceAreas(id, locale, offer),
    service_at_locations: placesOf(offer).map(([key]) => serviceAtLocation(offer, locale, key)),
    languages: languages(id, locale, offer.languages),
    cost_options: cost === undefined
      ? []
      : [compact({
          id: id('cost_option'), option: cost, amount_description: offer.costNote,
          ...(offer.cost === 'free' ? { amount: 0, currency: 'EUR' } : {}),
        })],
    required_documents: offer.documentsToBring.map((document, at) => ({ id: id('required_document', at), document })),
    contacts: contacts(id, offer),
    attributes: attributes(offer.documentId, terms),
  })
}
