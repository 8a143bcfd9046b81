import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import request from 'supertest'
import { parse } from 'yaml'
import { z } from 'zod'
import { municipalities } from '@buendnis/contract'
import { resolveDay } from '../../src/seeding/dates'
import { findHints } from '../../src/writing/hints'
import { municipalities as towns, namesOf, postalCodesOf } from '../../src/writing/hints/municipalities'
import { isSwapped, readPostalCode } from '../../src/writing/hints/places'
import { cmsRoot } from '../support/paths'
import { signIn, type Editor } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'

const offer = 'api::offer.offer'
const messages = (entry: object, uid = offer) => findHints(uid, { ...entry }, '2026-06-01').map(({ message }) => message)
const weekly = { freq: 'weekly', interval: 1, weekdays: ['mo'], opensAt: '09:00', closesAt: '12:00' }

test.each<[string, object, RegExp]>([
  ['end of funding behind us', { serviceStatus: 'active', validUntil: '2026-05-31' }, /am 31\.5\.2026 zu Ende/],
  ['an old alert', { alert: 'Fällt aus', alertUntil: '2026-05-01' }, /Eilmeldung galt bis 1\.5\.2026/],
  ['an event that was', { kind: 'event', schedules: [{ dtstart: '2026-03-01', weekdays: [] }] }, /Veranstaltung war schon/],
  ['age upside down', { childAgeFrom: 6, childAgeTo: 3 }, /höchste Alter/],
  ['pregnant with a child of twelve', { audience: 'pregnant', childAgeFrom: 12 }, /Für Schwangere, aber für Kinder ab 12/],
  ['childcare for whom', { kind: 'childcare' }, /Für welches Alter/],
  ['on site, but where', { modes: ['on-site'] }, /aber wo\?/],
  ['city, but another municipality', { area: 'city', municipalities: ['duderstadt'] }, /nur für die Stadt/],
  ['nationwide in one municipality', { area: 'nationwide', municipalities: ['duderstadt'] }, /bundesweit/],
  ['no appointment, by appointment', { appointment: 'not-needed', schedules: [{ ...weekly, byAppointment: true }] }, /Kein Termin nötig/],
  ['times that overlap', { schedules: [weekly, { ...weekly, opensAt: '11:30', closesAt: '13:00' }] }, /1\. und 2\. Zeit überschneiden sich am Montag/],
  ['a time without a day', { schedules: [{ ...weekly, weekdays: null }] }, /fehlt der Wochentag/],
  ['every second week from when', { schedules: [{ ...weekly, interval: 2 }] }, /ersten Tag/],
  ['monthly in which week', { schedules: [{ ...weekly, freq: 'monthly' }] }, /in welcher Woche\?/],
  ['weekly in one week', { schedules: [{ ...weekly, weekOfMonth: 1 }] }, /nur bei „monatlich“/],
  ['fixed and by appointment only', { schedules: [{ ...weekly, description: 'Nur nach Vereinbarung' }] }, /feste Zeit/],
  ['begins after its end', { validUntil: '2026-12-31', schedules: [{ ...weekly, dtstart: '2027-01-04' }] }, /endet aber am 31\.12\.2026/],
  ['a code of another town', { places: [{ postalCode: '37115', addressLocality: 'Göttingen' }] }, /37115 passt nicht zu Göttingen.*37115 ist Duderstadt/],
  ['a code from far away', { places: [{ postalCode: '80331', addressLocality: 'Irgendwo' }] }, /weit weg/],
  ['half a point', { places: [{ latitude: 51.5 }] }, /Einer von beiden fehlt/],
  ['a point elsewhere', { places: [{ latitude: 48.1, longitude: 11.5 }] }, /nicht im Landkreis/],
])('%s', (_name, entry, expected) => {
  expect(messages(entry)).toEqual([expect.stringMatching(expected)])
})

test.each<[string, object]>([
  ['morning and afternoon', { schedules: [weekly, { ...weekly, opensAt: '14:00', closesAt: '16:00' }] }],
  ['one after the other', { schedules: [weekly, { ...weekly, opensAt: '12:00', closesAt: '13:00' }] }],
  ['the same time for something else', { schedules: [weekly, { ...weekly, description: 'Kleiderkammer' }] }],
  ['a village that we do not know', { places: [{ postalCode: '37120', addressLocality: 'Eddigehausen' }] }],
  ['a neighbour', { places: [{ postalCode: '37154', addressLocality: 'Northeim' }] }],
  ['empty', {}],
])('nothing to say: %s', (_name, entry) => {
  expect(messages(entry)).toEqual([])
})

test('every municipality of the district has its postal codes', () => {
  const known = towns.flatMap(({ names }) => names).join(' ').toLowerCase().replaceAll('ö', 'oe').replaceAll('ü', 'ue')
  // Radolfshausen is a joint municipality without a town of that name.
  const missing = municipalities.filter(key => key !== 'radolfshausen' && !known.includes(key.replace('hann-muenden', 'hann. muenden').replace('-', ' ')))
  expect(missing).toEqual([])
  expect(postalCodesOf('hann. münden')).toEqual(['34346'])
  expect(namesOf('37412')).toEqual(['Elbingerode', 'Herzberg am Harz'])
  expect(['D-37073', '37 073', '3707', '370733', 'abc'].map(readPostalCode)).toEqual(['37073', '37073', undefined, undefined, undefined])
  expect([isSwapped(9.93, 51.53), isSwapped(51.53, 9.93), isSwapped(0, 0)]).toEqual([true, false, false])
})

test('the entries of the seed contradict themselves nowhere', () => {
  const found = ['base', 'demo'].flatMap(set => [['offers', offer], ['institutions', 'api::institution.institution']].flatMap(([folder = '', uid = '']) => {
    const here = path.join(cmsRoot, 'seed', set, folder)
    const files = readdirSync(path.join(cmsRoot, 'seed', set)).includes(folder) ? readdirSync(here).filter(name => /^[^.]+\.yml$/.test(name)) : []
    return files.flatMap((file) => {
      const words = readFileSync(path.join(here, file), 'utf8').replace(/\btoday([+-]\d+)?/g, day => resolveDay(day, '2026-06-01'))
      return messages(parse(words), uid).map(message => `${file}: ${message}`)
    })
  }))
  expect(found).toEqual([])
})

describe('on saving', () => {
  let server: RunningServer
  let editor: Editor
  beforeAll(async () => {
    server = await startServer('entry-hints')
    editor = await signIn(server.url)
  }, 90_000)
  afterAll(async () => server.stop())

  const entrySchema = z.object({ data: z.object({
    phones: z.array(z.object({ number: z.string() })), places: z.array(z.object({ postalCode: z.string() })),
  }) })
  const refusalSchema = z.object({ error: z.object({ details: z.object({ errors: z.array(z.object({
    path: z.array(z.union([z.string(), z.number()])), message: z.string(),
  })) }) }) })

  test('numbers and postal codes get one form', async () => {
    const uid = 'api::institution.institution'
    const documentId = await editor.create(uid, {
      name: 'Prüfstelle', kind: 'other', phones: [{ number: '0551/400-0', type: 'voice' }, { number: '116016', type: 'voice' }],
      places: [{ postalCode: 'D-37073', addressLocality: 'Göttingen' }],
    })
    const { body } = await request(server.url).get(`/content-manager/collection-types/${uid}/${documentId}`)
      .set('Authorization', `Bearer ${editor.token}`)
    const { phones, places } = entrySchema.parse(body).data
    expect(phones.map(({ number }) => number)).toEqual(['0551 400-0', '116 016'])
    expect(places).toMatchObject([{ postalCode: '37073' }])
    // Saved again as it is, and in another language: nothing to complain about.
    await editor.update(uid, documentId, { phones: [{ number: '0551 400-0', type: 'voice' }] })
    await editor.update(uid, documentId, { description: 'Help.', phones: [{ number: '0551 400-0', type: 'voice' }] }, 'en')
  })

  test.each<[object, (string | number)[], RegExp]>([
    [{ phones: [{ number: 'siehe Website', type: 'voice' }] }, ['phones', 0, 'number'], /Vorwahl/],
    [{ places: [{ postalCode: '3707', addressLocality: 'Göttingen' }] }, ['places', 0, 'postalCode'], /fünf Ziffern/],
    [{ places: [{ latitude: 9.93, longitude: 51.53 }] }, ['places', 0, 'latitude'], /vertauscht/],
    [{ openingHours: [{ ...weekly, opensAt: '12:00:00.000', closesAt: '09:00:00.000' }] }, ['openingHours', 0, 'closesAt'], /vor dem Anfang/],
  ])('%j is refused at its field', async (values, where, sentence) => {
    const answer = await request(server.url).post('/content-manager/collection-types/api::institution.institution?locale=de')
      .set('Authorization', `Bearer ${editor.token}`).send({ name: 'Prüfstelle', kind: 'other', ...values })
    expect(answer.status).toBe(400)
    const [error] = refusalSchema.parse(answer.body).error.details.errors
    expect(error).toMatchObject({ path: where, message: expect.stringMatching(sentence) })
  })
})
