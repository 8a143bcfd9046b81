import { addDays } from '../../clock'
import type { Locale } from '../../locales/locales'
import type { Random } from './random'
import type { Values } from '../rows/tables'
import { body, sentence } from './texts'

/** What tells the synthetic documents from all others. Strapi's own ids are random; these are 24 characters as well. */
export const volumePrefixes = { institution: 'volumeplace', offer: 'volumeoffer' } as const

export const volumeId = (kind: keyof typeof volumePrefixes, number: number) =>
  `${volumePrefixes[kind]}${String(number).padStart(13, '0')}`

const kinds = ['counselling', 'group', 'course', 'childcare', 'material-help', 'event', 'information'] as const
const institutionKinds = ['public-office', 'association', 'church', 'education', 'health', 'housing', 'other'] as const
const municipalities = [
  'adelebsen', 'bovenden', 'duderstadt', 'friedland', 'gleichen', 'goettingen', 'hann-muenden', 'herzberg', 'osterode',
  'rosdorf', 'staufenberg', 'walkenried',
] as const
const spoken = ['de', 'en', 'uk', 'ru', 'ar', 'fa', 'tr', 'pl'] as const
const weekdays = ['mo', 'tu', 'we', 'th', 'fr'] as const
const access = ['yes', 'no', 'unknown'] as const

export const institutionFacts = (random: Random, number: number): Values => ({
  documentId: volumeId('institution', number),
  name: `Volumen-Institution ${number}`,
  slug: `volumen-institution-${number}`,
  kind: random.pick(institutionKinds),
  isMember: random.next() < 0.3,
  website: `https://volumen-${number}.example/`,
  email: `kontakt@volumen-${number}.example`,
  languages: random.some(spoken, random.between(1, 4)),
})

export const institutionWords = (random: Random, locale: Locale): Values => ({
  description: sentence(random, locale, random.between(15, 30)),
})

/** Every eighth offer has not been checked for long; every twentieth has ended. */
export const offerFacts = (random: Random, number: number, today: string): Values => {
  const childAgeFrom = random.next() < 0.5 ? random.between(0, 10) : null
  return {
    documentId: volumeId('offer', number),
    slug: `volumen-angebot-${number}`,
    kind: random.pick(kinds),
    serviceStatus: number % 20 === 0 ? 'ended' : 'active',
    modes: random.some(['on-site', 'phone', 'online', 'home-visit'], random.between(1, 3)),
    area: random.pick(['city', 'district', 'both']),
    municipalities: random.some(municipalities, random.between(0, 2)),
    childcareDuringVisit: random.pick(['yes', 'no', 'on-request', null]),
    childAgeFrom,
    childAgeTo: childAgeFrom === null ? null : childAgeFrom + random.between(1, 8),
    audience: random.pick(['all', 'all', 'all', 'women', 'men', 'pregnant']),
    cost: random.pick(['free', 'donation', 'reduced', 'paid']),
    appointment: random.pick(['required', 'possible', 'not-needed']),
    anonymous: random.next() < 0.3,
    languages: random.some(spoken, random.between(1, 3)),
    website: `https://volumen-angebot-${number}.example/`,
    checkedAt: addDays(today, number % 8 === 0 ? -400 : -random.between(0, 170)),
    checkedBy: 'Volumen-Institution',
  }
}

export const offerWords = (random: Random, locale: Locale, number: number): Values => ({
  title: `Volumen ${number}: ${sentence(random, locale, random.between(2, 5)).slice(0, -1)}`,
  whatIsIt: sentence(random, locale, random.between(8, 14)),
  whoIsItFor: sentence(random, locale, random.between(8, 14)),
  firstStep: sentence(random, locale, random.between(6, 12)),
  body: body(random, locale),
  synonyms: Array.from({ length: 4 }, () => sentence(random, locale, 1).slice(0, -1)).join('\n'),
})

export const place = (random: Random, number: number): Values => ({
  streetAddress: `Musterstraße ${number}`,
  postalCode: '37073',
  addressLocality: 'Göttingen',
  latitude: 51.5 + random.next() * 0.1,
  longitude: 9.9 + random.next() * 0.1,
  confidential: false,
  stepFreeAccess: random.pick(access),
  accessibleToilet: random.pick(access),
  lift: random.pick(access),
  changingTable: random.pick(access),
  parking: random.pick(access),
})

export const schedule = (random: Random): Values => ({
  freq: 'weekly',
  interval: 1,
  weekdays: random.some(weekdays, random.between(1, 3)),
  opensAt: '09:00:00.000',
  closesAt: '12:30:00.000',
  notInSchoolHolidays: random.next() < 0.2,
  byAppointment: random.next() < 0.2,
})

/** A number that the Bundesnetzagentur reserves for fiction. */
export const phone: Values = { number: '030 23125 001', type: 'voice' }

export const contact = (number: number): Values => ({ role: 'Anmeldung', email: `angebot-${number}@volumen.example` })
