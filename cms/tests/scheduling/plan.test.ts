import { berlinMoment } from '../../src/clock/berlin'
import { daily, everyMinutes } from '../../src/jobs/job'
import { planOf, stepOf } from '../../src/scheduling/plan'
import { reasonOf } from '../../src/scheduling/reason'
import { checkPlan } from '../../src/scheduling/rules'
import { momentWords, planWords } from '../../src/scheduling/words'

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)

test.each([
  ['10:00:00.000', '10:01:00.000'], ['10:00:00.001', '10:01:00.000'], ['10:00:59.999', '10:01:00.000'], ['23:59:30.000', '24:00:00.000'],
])('every minute: after %s comes %s', (after, next) => {
  const day = Date.parse('2026-11-23T00:00:00Z')
  const [hours = 0, minutes = 0] = next.split(':').map(Number)
  expect(everyMinutes(1)(new Date(`2026-11-23T${after}Z`)).getTime()).toBe(day + (hours * 60 + minutes) * 60_000)
})

test.each([
  ['2026-03-28T02:30:00Z', '2026-03-29T01:30:00Z'], ['2026-10-24T01:30:00Z', '2026-10-25T02:30:00Z'],
  ['2026-11-23T02:29:59Z', '2026-11-23T02:30:00Z'],
])('daily at half past three in Berlin, over the change of the clocks: after %s comes %s', (after, next) => {
  expect(daily('03:30')(new Date(after)).toISOString()).toBe(new Date(next).toISOString())
})

test.each([
  [null, null, undefined, []],
  ['09:00', null, 'publish', ['publishAt']],
  ['10:00', null, 'publish', ['publishAt']],
  ['10:01', null, undefined, []],
  [null, '09:00', 'unpublish', ['unpublishAt']],
  [null, '10:01', undefined, []],
  ['09:00', '11:00', 'publish', ['publishAt']],
  ['11:00', '09:00', 'unpublish', ['unpublishAt']],
  ['08:00', '09:00', 'unpublish', ['publishAt', 'unpublishAt']],
  ['09:00', '08:00', 'publish', ['publishAt', 'unpublishAt']],
])('at ten o’clock, planned from %s until %s: %s', (publishAt, unpublishAt, step, settles) => {
  const plan = planOf({ publishAt: publishAt && at(publishAt), unpublishAt: unpublishAt && at(unpublishAt).toISOString() })
  expect(stepOf(plan, at('10:00'))).toEqual({ ...(step ? { step } : {}), settles })
})

test.each([
  ['2026-11-30T07:00:00Z', 'Montag, 30. November 2026 um 8:00 Uhr'], ['2026-07-01T06:05:00Z', 'Mittwoch, 1. Juli 2026 um 8:05 Uhr'],
  ['2026-10-24T22:00:00Z', 'Sonntag, 25. Oktober 2026 um 0:00 Uhr'], ['2026-10-25T22:00:00Z', 'Sonntag, 25. Oktober 2026 um 23:00 Uhr'],
])('%s is called %s', (moment, words) => {
  expect(momentWords(new Date(moment))).toBe(words)
})

test('eight o’clock stays eight o’clock when the clocks change in between', () => {
  expect(momentWords(berlinMoment('2026-03-30', '08:00'))).toContain('8:00 Uhr')
  expect(momentWords(berlinMoment('2026-10-26', '08:00'))).toContain('8:00 Uhr')
})

const entry = { publishAt: null, unpublishAt: null, isPublic: false, ready: [], unready: [], problem: undefined }
const monday = new Date('2026-11-30T07:00:00Z')
const friday = new Date('2026-12-04T11:00:00Z')

test.each([
  [{}, []],
  [{ publishAt: monday }, ['Erscheint am Montag, 30. November 2026 um 8:00 Uhr.']],
  [{ publishAt: monday, isPublic: true, ready: ['Englisch', 'Türkisch'], unready: ['Persisch'] }, [
    'Die Änderungen erscheinen am Montag, 30. November 2026 um 8:00 Uhr.', 'Zusammen mit: Englisch und Türkisch.',
    'Noch nicht vollständig und deshalb nicht dabei: Persisch.',
  ]],
  [{ publishAt: friday, unpublishAt: monday }, [
    'Verschwindet am Montag, 30. November 2026 um 8:00 Uhr von der Seite, in allen Sprachen.',
    'Erscheint am Freitag, 4. Dezember 2026 um 12:00 Uhr.',
  ]],
  [{ publishAt: at('09:00') }, ['Erscheint innerhalb der nächsten Minute.']],
])('the panel says for %j: %j', (more, sentences) => {
  expect(planWords({ ...entry, ...more }, at('10:00'))).toEqual(sentences)
})

test('times that are over, or the same twice, are refused where they are new', () => {
  const none = planOf({})
  const problems = (data: object, before = none) => checkPlan({ ...data }, before, at('10:00')).map(({ path }) => path[0])
  expect(problems({ publishAt: at('10:01') })).toEqual([])
  expect(problems({ publishAt: at('10:00') })).toEqual(['publishAt'])
  expect(problems({ publishAt: at('09:00') }, planOf({ publishAt: at('09:00') }))).toEqual([])
  expect(problems({ publishAt: at('11:00'), unpublishAt: at('11:00') })).toEqual(['unpublishAt'])
  expect(problems({ unpublishAt: at('11:00') }, planOf({ publishAt: at('11:00') }))).toEqual(['unpublishAt'])
  expect(problems({ publishAt: null, unpublishAt: at('11:00') }, planOf({ publishAt: at('11:00') }))).toEqual([])
})

test('why something could not appear is said in German', () => {
  const failure = (problems: object[]) => ({ message: 'x', details: { errors: problems } })
  expect(reasonOf('api::offer.offer', failure([{ path: ['topics'], message: 'Bitte wählen Sie mindestens ein Thema.' }])))
    .toBe('Bitte wählen Sie mindestens ein Thema.')
  expect(reasonOf('api::offer.offer', failure([{ path: ['whatIsIt'], message: 'whatIsIt must be defined.' }])))
    .toBe('Bitte ergänzen Sie „Was ist das?“.')
  expect(reasonOf('api::offer.offer', new Error('Something is broken'))).toBe('Beim Veröffentlichen ist ein Fehler passiert.')
})
