import type { Offer, Schedule } from '@buendnis/contract'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { nextOccurrences } from '#shared/occurrences'
import { calendarOfOffer } from './rhythm.ts'

/** Calendars are read by ical.js, which knows nothing of holidays: what it says is what a phone shows. */

const weekly: Schedule = {
  freq: 'weekly', interval: 1, weekdays: ['mo'], weekOfMonth: null, dtstart: null, opensAt: '16:30', closesAt: '18:00',
  notInSchoolHolidays: false, byAppointment: false, description: null,
}

const place = {
  name: 'Familienhaus; 2. Stock', streetAddress: 'Beispielweg 3', postalCode: '37073', addressLocality: 'Göttingen',
  latitude: 51.533, longitude: 9.935, confidential: false, transportation: null, stepFreeAccess: 'yes', accessibleToilet: 'no',
  lift: 'no', changingTable: 'no', parking: 'unknown',
} as const

const base: Offer = {
  documentId: 's4sjmmdnftgg50e96j4gfchx', locale: 'de', translation: { locale: 'de', state: 'original', untranslated: [] },
  availableLocales: ['de'], createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-11-20T10:00:00.000Z',
  publishedAt: '2026-11-20T10:00:00.000Z', title: 'Frühstück, für alle; mit Kindern', slug: 'fruehstueck',
  whatIsIt: 'Wir frühstücken \\ reden.', whoIsItFor: 'Für alle.', firstStep: 'Kommen Sie.', body: [], kind: 'group',
  serviceStatus: 'active', institution: null, topics: [], modes: ['on-site'], places: [place], area: 'both', municipalities: [],
  childcareDuringVisit: null, childAgeFrom: null, childAgeTo: null, audience: 'all', notFor: null, cost: null, costNote: null,
  appointment: null, anonymous: null, languages: [], languagesNote: null, schedules: [weekly], alert: null, alertUntil: null,
  documentsToBring: [], contact: null, website: null, validFrom: null, validUntil: null, synonyms: [],
  responsibleAuthority: null, legalBasis: null, sourceUrl: null, legalStateOn: null, checkedAt: null, checkedBy: null,
}

const url = 'https://buendnis.example/angebote/fruehstueck'
const today = '2026-11-23'
const fileOf = (more: Partial<Offer>) => calendarOfOffer({ ...base, ...more }, today, url, 'de')

/** The dates of all events, with hour and difference from UTC as the calendar itself says. */
const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const zoneRules = calendar.getFirstSubcomponent('vtimezone')
  const zone = zoneRules ? new ICAL.Timezone(zoneRules) : null
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const iterator = event.iterator()
    const dates: ICAL.Time[] = []
    for (let date = iterator.next(); date; date = iterator.next()) dates.push(date)
    return {
      event,
      dates: dates.map(date => date.toString()),
      utcHours: dates.map(date => (zone ? (date.hour * 3600 - zone.utcOffset(date)) / 3600 : Number.NaN)),
    }
  })
}

describe('calendarOfOffer', () => {
  it.each<[string, Partial<Schedule>]>([
    ['every week', {}],
    ['two days a week, not in school holidays', { weekdays: ['th', 'tu'], notInSchoolHolidays: true }],
    ['every second week, counted from a day in another year', { interval: 2, dtstart: '2025-06-04', notInSchoolHolidays: true }],
    ['every third week on Sundays and Mondays', { interval: 3, weekdays: ['mo', 'su'], dtstart: '2026-11-29' }],
    ['the second Wednesday of a month', { freq: 'monthly', weekdays: ['we'], weekOfMonth: 2 }],
    ['the last Friday every second month', { freq: 'monthly', interval: 2, weekdays: ['fr'], weekOfMonth: -1, dtstart: '2026-12-01' }],
    ['a day without a time', { weekdays: ['fr'], opensAt: null, closesAt: null }],
  ])('%s: the dates of a year are those of the page', (_, more) => {
    const schedule = { ...weekly, ...more }
    const expected = nextOccurrences(schedule, { from: '2026-11-01', until: '2027-11-30', count: 500 }).next
    const [found] = read(fileOf({ schedules: [schedule] }))
    expect(expected.length).toBeGreaterThan(4)
    expect(found?.dates).toEqual(expected.map(({ day, opensAt }) => opensAt ? `${day}T${opensAt}:00` : day))
  })

  it('begins at the same time on the clock before and after both changes of clocks', () => {
    const [found] = read(fileOf({ schedules: [{ ...weekly, weekdays: ['su'] }] }))
    const utcHourOf = (day: string) => found?.utcHours[found.dates.indexOf(`${day}T16:30:00`)]
    expect(['2027-03-21', '2027-04-04', '2027-10-24', '2027-11-07'].map(utcHourOf)).toEqual([15, 14, 14, 15])
  })

  it('keeps words and places as they are, in every script, and no line is longer than 75 bytes', () => {
    const whatIsIt = 'مجموعة مفتوحة للأمهات والآباء الذين يربون أطفالهم وحدهم، مع رعاية الأطفال أثناء اللقاء؛ Щотижня 👩‍👧'
    const file = fileOf({ title: 'Група, відкрита; щотижня', whatIsIt })
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const [found] = read(file)
    expect(found?.event.summary).toBe('Група, відкрита; щотижня')
    expect(found?.event.description).toBe(`${whatIsIt}\n\nKommen Sie.\n\n${url}`)
    expect(found?.event.location).toBe('Familienhaus; 2. Stock, Beispielweg 3, 37073 Göttingen')
    // The reader leaves properties of others as they are: escaped, which is how the others read them.
    expect(new ICAL.Component(ICAL.parse(file)).getFirstPropertyValue('x-wr-calname')).toBe('Група\\, відкрита\\; щотижня')
  })

  it('has an identity that lasts, and a number that grows with a change and with the months that it reaches', () => {
    const revision = (updatedAt: string, day = today) => {
      const [found] = read(calendarOfOffer({ ...base, updatedAt }, day, url, 'de'))
      return [found?.event.uid, found?.event.sequence, found?.event.component.getFirstPropertyValue('last-modified')?.toString()]
    }
    const [uid, sequence, modified] = revision('2026-11-20T10:00:00.000Z')
    expect([uid, modified]).toEqual(['s4sjmmdnftgg50e96j4gfchx-1@buendnis.example', '2026-11-20T10:00:00Z'])
    expect(revision('2026-11-20T10:00:00.000Z', '2026-11-29')).toEqual([uid, sequence, modified])
    const [sameUid, later] = revision('2026-11-22T10:00:00.000Z')
    expect(sameUid).toBe(uid)
    expect(Number(later)).toBeGreaterThan(Number(sequence))
    expect(Number(revision('2026-11-20T10:00:00.000Z', '2026-12-01')[1])).toBeGreaterThan(Number(sequence))
  })

  it('ends with the funding, begins with it, and lasts over midnight', () => {
    const [found] = read(fileOf({
      validFrom: '2027-01-04', validUntil: '2027-01-18', schedules: [{ ...weekly, opensAt: '21:00', closesAt: '01:00' }],
    }))
    expect(found?.dates).toEqual(['2027-01-04T21:00:00', '2027-01-11T21:00:00', '2027-01-18T21:00:00'])
    expect(found?.event.endDate.toString()).toBe('2027-01-05T01:00:00')
  })

  it('never names a confidential place, not even its town', () => {
    const nothing = { name: null, streetAddress: null, postalCode: null, latitude: null, longitude: null }
    const secret = { ...place, ...nothing, confidential: true }
    expect(fileOf({ places: [secret] })).not.toMatch(/LOCATION|GEO|Göttingen/)
    expect(read(fileOf({ places: [secret, place] }))[0]?.event.location).toBe('Familienhaus; 2. Stock, Beispielweg 3, 37073 Göttingen')
  })

  it.each<[string, Partial<Offer>]>([
    ['no rhythm', { schedules: [] }],
    ['by appointment', { schedules: [{ ...weekly, byAppointment: true }] }],
    ['closed for now', { serviceStatus: 'temporarily-closed' }],
    ['over', { validUntil: '2026-10-31' }],
  ])('%s: a calendar that can be followed, without events', (_, more) => {
    const calendar = new ICAL.Component(ICAL.parse(fileOf(more)))
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
    expect(calendar.getFirstPropertyValue('refresh-interval')).toBeTruthy()
  })
})
