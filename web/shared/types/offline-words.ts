import type { Offer, Phone } from '@buendnis/contract'
import type { SiteLocale } from '../utils/locales.ts'

/** Rhythms in one language; `{days}`, `{from}` and `{to}` are filled in where they are read. */
export interface OfflineScheduleWords {
  weekly: string
  /** By how many weeks and months: places 0 and 1 of weeks are never used. */
  everyWeeks: string[]
  everyMonths: string[]
  nthOfMonth: Record<1 | 2 | 3 | 4 | -1, string>
  dayRange: string
  timeRange: string
  timeFrom: string
  timeTo: string
  notInSchoolHolidays: string
  byAppointment: string
}

/** The words of the reader of the copy: the server writes them into the page that is kept with it. */
export interface OfflineWords {
  site: SiteLocale
  labels: Record<OfflineLabel, string>
  kinds: Record<Offer['kind'], string>
  areas: Record<Offer['area'], string>
  modes: Record<Offer['modes'][number], string>
  costs: Record<NonNullable<Offer['cost']>, string>
  childcare: Record<NonNullable<Offer['childcareDuringVisit']>, string>
  appointments: Record<NonNullable<Offer['appointment']>, string>
  audiences: Record<Exclude<Offer['audience'], 'all'>, string>
  phoneTypes: Record<Exclude<Phone['type'], 'voice'>, string>
  schedule: OfflineScheduleWords
}

export const offlineLabels = {
  ageFrom: 'offer.ageFrom',
  ageRange: 'offer.ageRange',
  ageTo: 'offer.ageTo',
  ages: 'offer.ages',
  alertUntil: 'offer.alertUntil',
  anonymous: 'offer.anonymous',
  anonymousTerm: 'offer.anonymousTerm',
  appointment: 'offer.appointment',
  area: 'offer.area',
  audience: 'offer.audience',
  authority: 'offer.authority',
  by: 'contact.by',
  byWhen: 'guide.byWhen',
  call: 'contact.call',
  callFirst: 'freshness.callFirst',
  checked: 'freshness.checked',
  childcare: 'offer.childcare',
  closed: 'offer.temporarilyClosed',
  closedText: 'offer.temporarilyClosedText',
  contact: 'contact.title',
  cost: 'offer.cost',
  documents: 'offer.documents',
  firstStep: 'offer.firstStep',
  guides: 'guide.title',
  help: 'help.now',
  hours: 'contact.hours',
  institutions: 'institution.title',
  languages: 'offer.languages',
  legalBasis: 'offer.legalBasis',
  legalState: 'offer.legalState',
  mail: 'contact.mail',
  mapApp: 'offer.mapApp',
  modes: 'offer.modes',
  never: 'freshness.never',
  notFor: 'offer.notFor',
  notKept: 'offline.notKept',
  nothing: 'search.nothing',
  offers: 'offer.title',
  openingHours: 'institution.hours',
  papers: 'guide.papers',
  search: 'search.title',
  searchFor: 'search.for',
  secretPlace: 'offer.confidentialPlace',
  signLanguage: 'contact.signLanguage',
  steps: 'guide.steps',
  topics: 'topic.title',
  website: 'contact.website',
  whatIsIt: 'offer.whatIsIt',
  when: 'offer.when',
  where: 'offer.where',
  whoIsItFor: 'offer.whoIsItFor',
} as const

export type OfflineLabel = keyof typeof offlineLabels
