import type { Institution, Offer, Place } from '@buendnis/contract'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { allLocales, localeBySite } from '#shared/utils/locales'
import { scheduleIn } from '../words/schedule.ts'
import { institutionCard, offerCard } from './cards.ts'
import { vcardOf } from './vcard.ts'

/** Cards are read by ical.js, which reads vCards, too. */

const place: Place = {
  name: 'Familienhaus; Hinterhof', streetAddress: 'Beispielweg 3', postalCode: '37073', addressLocality: 'Göttingen',
  latitude: 51.533, longitude: 9.935, confidential: false, transportation: null, stepFreeAccess: 'yes', accessibleToilet: 'no',
  lift: 'no', changingTable: 'no', parking: 'unknown',
}
const secret: Place = {
  ...place, name: null, streetAddress: null, postalCode: null, latitude: null, longitude: null, confidential: true,
}

const document = {
  documentId: 's4sjmmdnftgg50e96j4gfchx', locale: 'de', translation: { locale: 'de', state: 'original', untranslated: [] },
  availableLocales: ['de'], createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-11-20T10:00:00.000Z',
  publishedAt: '2026-11-20T10:00:00.000Z',
} satisfies Partial<Institution>

const institution: Institution = {
  ...document, name: 'Familienzentrum „Musterhof“, e.V.', slug: 'musterhof', kind: 'association', description: null, isMember: true,
  memberSince: null, portraitTask: null, portraitHelp: null, portraitReason: null, logo: null, website: 'https://musterhof.example/a,b;c',
  phones: [{ number: '030 23125 150', type: 'voice', description: 'nur vormittags' }, { number: '030 23125 151', type: 'fax', description: null }],
  email: 'post@musterhof.example', places: [secret, place], languages: [],
  openingHours: [{
    freq: 'weekly', interval: 2, weekdays: ['mo', 'we'], weekOfMonth: null, dtstart: '2026-11-02', opensAt: '09:00', closesAt: '12:00',
    notInSchoolHolidays: true, byAppointment: false, description: 'Klingeln Sie bei „Büro“',
  }],
}

const offer: Offer = {
  ...document, title: 'Gruppe', slug: 'gruppe', whatIsIt: 'a', whoIsItFor: 'b', firstStep: 'c', body: [], kind: 'group',
  serviceStatus: 'active', institution: null, topics: [], modes: [], places: [place, secret], area: 'both', municipalities: [],
  childcareDuringVisit: null, childAgeFrom: null, childAgeTo: null, audience: 'all', notFor: null, cost: null, costNote: null,
  appointment: null, anonymous: null, languages: [], languagesNote: null, schedules: [], alert: null, alertUntil: null,
  documentsToBring: [], website: null, validFrom: null, validUntil: null, synonyms: [], responsibleAuthority: 'Wohngeldstelle',
  legalBasis: null, sourceUrl: null, legalStateOn: null, checkedAt: null, checkedBy: null,
  contact: { role: 'Anmeldung', person: null, phones: [], email: 'gruppe@musterhof.example', hours: 'montags' },
}

const url = 'https://buendnis.example/institutionen/musterhof'
const read = (text: string) => {
  const card = new ICAL.Component(ICAL.parse(text))
  return { card, value: (name: string) => card.getFirstPropertyValue(name), all: (name: string) => card.getAllProperties(name) }
}
const cardIn = (site: string) => vcardOf(institutionCard(institution, url, scheduleIn(localeBySite(site))))

describe('vcardOf', () => {
  it('says everything that an address book has a place for', () => {
    const { card, value, all } = read(cardIn('de'))
    expect([card.name, value('version'), value('fn'), value('uid'), value('org')]).toEqual([
      'vcard', '3.0', institution.name, 's4sjmmdnftgg50e96j4gfchx@buendnis.example', institution.name,
    ])
    expect(all('tel').map(one => [one.getParameter('type'), one.getFirstValue()])).toEqual([
      [['WORK', 'VOICE'], '030 23125 150'], [['WORK', 'FAX'], '030 23125 151'],
    ])
    expect(value('email')).toBe(institution.email)
    expect(all('url').map(one => one.getFirstValue())).toEqual([institution.website, url])
    expect(value('rev')?.toString()).toBe('2026-11-20T10:00:00Z')
  })

  it('has the places that anybody may know, and never a confidential one', () => {
    const { all } = read(cardIn('de'))
    expect(all('adr').map(one => one.getFirstValue())).toEqual([
      ['', 'Familienhaus; Hinterhof', 'Beispielweg 3', 'Göttingen', '', '37073', 'Deutschland'],
    ])
    expect(vcardOf(institutionCard({ ...institution, places: [secret] }, url, () => []))).not.toMatch(/ADR|GEO|Göttingen/)
  })

  it.each(allLocales)('says the opening hours in $name, in lines of at most 75 bytes', ({ site }) => {
    const text = cardIn(site)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const note = String(read(text).value('note'))
    expect(note).toMatch(/09:00.*12:00/)
    expect(note).toContain('Klingeln Sie bei „Büro“\n030 23125 150: nur vormittags')
    expect(note).not.toMatch(/[{}|\\]|schedule/)
  })

  it('chooses the form of the number as each language wants it', () => {
    expect(String(read(cardIn('de')).value('note'))).toContain('Alle 2 Wochen: Montag und Mittwoch, 09:00 bis 12:00 Uhr. Nicht in den Schulferien.')
    expect(String(read(cardIn('ar')).value('note'))).toContain('كل أسبوعين: الاثنين والأربعاء، من 09:00 إلى 12:00. ليس في العطل المدرسية.')
    expect(String(read(cardIn('ru')).value('note'))).toContain('Каждые 2 недели')
  })
})

describe('offerCard', () => {
  it('is about an organization while no person is named', () => {
    const { value, card } = read(vcardOf(offerCard(offer, url) ?? institutionCard(institution, url, () => [])))
    expect([value('fn'), card.getFirstProperty('org')?.getFirstValue()]).toEqual(['Anmeldung – Wohngeldstelle', ['Wohngeldstelle', 'Anmeldung']])
    expect(value('note')).toBe('Gruppe\nmontags')
    expect(card.getAllProperties('adr')).toHaveLength(1)
  })

  it('is about a person who agreed to be named', () => {
    const contact = { role: 'Leitung', person: 'Kim Beispiel', phones: [], email: 'kim@musterhof.example', hours: null }
    expect(offerCard({ ...offer, contact }, url)).toMatchObject({ name: 'Kim Beispiel', person: 'Kim Beispiel', role: 'Leitung' })
  })

  it.each([null, { role: 'Büro', person: null, phones: [], email: null, hours: 'montags' }])('is not made of %j', (contact) => {
    expect(offerCard({ ...offer, contact }, url)).toBeNull()
  })
})
