import type { HelpLine, Institution, Offer, Place, Schedule } from '@buendnis/contract'
import type { SiteLocale } from '../utils/locales.ts'

/**
 * The directory that a visitor keeps on the phone: one language, facts as the contract names them. What is not known is
 * left out, so that the file stays small. `german` names the words that have no translation (`true`: all of them); on
 * German pages nothing is marked.
 */
export interface OfflineDirectory {
  /** Grows when a reader of an older form would show something wrong. */
  format: typeof offlineFormat
  site: SiteLocale
  /** Whether entries about violence are part of it. */
  full: boolean
  topics: OfflineTopic[]
  offers: OfflineOffer[]
  institutions: OfflineInstitution[]
  helpLines: OfflineHelpLine[]
  guides: OfflineGuide[]
}

export const offlineFormat = 1

export type GermanWords = true | readonly string[]

interface Marked {
  german?: GermanWords
}

/** What a type would answer with null or an empty list is not there. */
type Known<Type, Key extends keyof Type> = { [Name in Key]?: Exclude<Type[Name], null> }

export interface OfflineTopic extends Marked {
  slug: string
  name: string
}

export type OfflinePlace =
  Known<Place, 'name' | 'streetAddress' | 'postalCode' | 'addressLocality' | 'latitude' | 'longitude' | 'transportation'>

export type OfflineContact = Known<NonNullable<Offer['contact']>, 'role' | 'person' | 'phones' | 'email' | 'hours'>

type OfferFact =
  | 'notFor' | 'cost' | 'costNote' | 'appointment' | 'anonymous' | 'languages' | 'languagesNote' | 'childAgeFrom'
  | 'childAgeTo' | 'childcareDuringVisit' | 'modes' | 'municipalities' | 'alert' | 'alertUntil' | 'documentsToBring'
  | 'website' | 'validFrom' | 'validUntil' | 'synonyms' | 'responsibleAuthority' | 'legalBasis' | 'sourceUrl' | 'legalStateOn'
  | 'checkedAt' | 'schedules'

export interface OfflineOffer extends
  Marked, Pick<Offer, 'slug' | 'title' | 'kind' | 'whatIsIt' | 'whoIsItFor' | 'firstStep' | 'area'>, Known<Offer, OfferFact> {
  topics: string[]
  /** Temporarily closed; what has ended is no part of the directory. */
  closed?: true
  audience?: Exclude<Offer['audience'], 'all'>
  institution?: { slug: string, name: string }
  contact?: OfflineContact
  places?: OfflinePlace[]
  /** There is a place, but its address is a secret that no copy holds. */
  hasSecretPlace?: true
}

export interface OfflineInstitution extends Pick<Institution, 'slug' | 'name'>, Known<Institution, 'phones' | 'email' | 'website'> {
  places?: OfflinePlace[]
  openingHours?: Schedule[]
}

export interface OfflineHelpLine extends Marked, Pick<HelpLine, 'name' | 'whatFor' | 'number'>, Known<HelpLine, 'hours' | 'languages'> {}

export interface OfflineGuide extends Marked {
  slug: string
  title: string
  summary: string
  steps: OfflineStep[]
}

export interface OfflineStep extends Marked {
  title: string
  /** Paragraphs and items of lists. */
  text: string[]
  byWhen?: string
  documentsToBring?: string[]
  /** Slugs of offers in this directory. */
  offers?: string[]
  /** Numbers of help lines in this directory. */
  helpLines?: string[]
}
