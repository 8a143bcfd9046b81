import type { Contact, HelpLine, Institution, Offer, Place, Translation } from '@buendnis/contract'
import type {
  GermanWords, OfflineContact, OfflineHelpLine, OfflineInstitution, OfflineOffer, OfflinePlace,
} from '#shared/types/offline'

/** Entries of the CMS as the directory on the phone holds them. JSON leaves out what is undefined. */

/** Undefined for null and for an empty list. */
const known = <Value>(value: Value | null): Value | undefined =>
  value === null || (Array.isArray(value) && value.length === 0) ? undefined : value

/** Which words have no translation; German pages mark nothing. */
export const germanWords = ({ locale, translation }: { locale: string, translation: Translation }): GermanWords | undefined => {
  if (locale.startsWith('de')) return undefined
  return translation.locale === locale ? known(translation.untranslated) : true
}

/** Open places alone: of a secret one not even the town is kept. */
const placesOf = (places: readonly Place[]): OfflinePlace[] | undefined =>
  known(places.filter(({ confidential }) => !confidential).map(place => ({
    name: known(place.name),
    streetAddress: known(place.streetAddress),
    postalCode: known(place.postalCode),
    addressLocality: known(place.addressLocality),
    latitude: known(place.latitude),
    longitude: known(place.longitude),
    transportation: known(place.transportation),
  })))

const contactOf = (contact: Contact): OfflineContact => ({
  role: known(contact.role),
  person: known(contact.person),
  phones: known(contact.phones),
  email: known(contact.email),
  hours: known(contact.hours),
})

export const compactOffer = (offer: Offer): OfflineOffer => ({
  slug: offer.slug,
  title: offer.title,
  kind: offer.kind,
  german: germanWords(offer),
  whatIsIt: offer.whatIsIt,
  whoIsItFor: offer.whoIsItFor,
  firstStep: offer.firstStep,
  topics: offer.topics.map(({ slug }) => slug),
  closed: offer.serviceStatus === 'temporarily-closed' || undefined,
  alert: known(offer.alert),
  alertUntil: known(offer.alertUntil),
  institution: offer.institution ? { slug: offer.institution.slug, name: offer.institution.name } : undefined,
  contact: offer.contact ? contactOf(offer.contact) : undefined,
  website: known(offer.website),
  places: placesOf(offer.places),
  hasSecretPlace: offer.places.some(({ confidential }) => confidential) || undefined,
  schedules: known(offer.schedules),
  area: offer.area,
  municipalities: known(offer.municipalities),
  modes: known(offer.modes),
  audience: offer.audience === 'all' ? undefined : offer.audience,
  notFor: known(offer.notFor),
  childAgeFrom: known(offer.childAgeFrom),
  childAgeTo: known(offer.childAgeTo),
  childcareDuringVisit: known(offer.childcareDuringVisit),
  cost: known(offer.cost),
  costNote: known(offer.costNote),
  appointment: known(offer.appointment),
  anonymous: known(offer.anonymous),
  languages: known(offer.languages),
  languagesNote: known(offer.languagesNote),
  documentsToBring: known(offer.documentsToBring),
  validFrom: known(offer.validFrom),
  validUntil: known(offer.validUntil),
  synonyms: known(offer.synonyms),
  responsibleAuthority: known(offer.responsibleAuthority),
  legalBasis: known(offer.legalBasis),
  sourceUrl: known(offer.sourceUrl),
  legalStateOn: known(offer.legalStateOn),
  checkedAt: known(offer.checkedAt),
})

export const compactInstitution = (institution: Institution): OfflineInstitution => ({
  slug: institution.slug,
  name: institution.name,
  phones: known(institution.phones),
  email: known(institution.email),
  website: known(institution.website),
  places: placesOf(institution.places),
  openingHours: known(institution.openingHours),
})

export const compactHelpLine = (line: HelpLine): OfflineHelpLine => ({
  name: line.name,
  whatFor: line.whatFor,
  number: line.number,
  german: germanWords(line),
  hours: known(line.hours),
  languages: known(line.languages),
})
