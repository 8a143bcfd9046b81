import type { NewsItem } from '@buendnis/contract'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarOf, calendarOfAll } from './event.ts'

const item = (event: NewsItem['event']): NewsItem => ({
  documentId: 's4sjmmdnftgg50e96j4gfchx',
  locale: 'de',
  translation: { locale: 'de', state: 'original', untranslated: [] },
  availableLocales: ['de'],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
  publishedAt: '2026-01-02T00:00:00.000Z',
  title: 'Frühstück, für alle; mit Kindern',
  slug: 'fruehstueck',
  teaser: 'Kommen Sie vorbei.',
  body: [],
  image: null,
  date: '2026-03-01',
  topics: [],
  institutions: [],
  event,
  instagramUrl: null,
})

const read = (file: string | null) => {
  const event = new ICAL.Component(ICAL.parse(file ?? '')).getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  return new ICAL.Event(event)
}

const url = 'https://buendnis.example/neuigkeiten/fruehstueck'
const base = { location: 'Musterhaus, Göttingen', registration: 'Bitte anmelden.', url: null }

describe('calendarOf', () => {
  it('has no file for news without an event', () => {
    expect(calendarOf(item(null), url, 'de')).toBeNull()
  })

  it('names moments in UTC on both sides of the change of clocks, and keeps words as they are', () => {
    const event = read(calendarOf(item({
      ...base, startDate: '2026-03-29T07:30:00.000Z', endDate: '2026-03-29T09:30:00.000Z',
    }), url, 'de'))
    expect(event.startDate.toString()).toBe('2026-03-29T07:30:00Z')
    expect(event.endDate.toString()).toBe('2026-03-29T09:30:00Z')
    expect(event.summary).toBe('Frühstück, für alle; mit Kindern')
    expect(event.location).toBe('Musterhaus, Göttingen')
    expect(event.description).toContain('Bitte anmelden.')
    expect(event.uid).toBe('s4sjmmdnftgg50e96j4gfchx@buendnis.example')
  })

  it('lets an event without an end last an hour', () => {
    const event = read(calendarOf(item({ ...base, startDate: '2026-12-01T17:00:00.000Z', endDate: null }), url, 'de'))
    expect(event.endDate.toString()).toBe('2026-12-01T18:00:00Z')
  })
})

it('calendarOfAll has one entry for each piece that announces an event, and the name that is given', () => {
  const event = { ...base, startDate: '2026-12-01T17:00:00.000Z', endDate: null }
  const items = [item(event), { ...item(null), documentId: 'b' }, { ...item(event), documentId: 'c', slug: 'fest' }]
  const file = calendarOfAll(items, ({ slug }) => `https://buendnis.example/neuigkeiten/${slug}`, 'Neues – Bündnis', 'de')
  const calendar = new ICAL.Component(ICAL.parse(file))
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Neues – Bündnis')
  const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
  expect(events.map(({ uid }) => uid)).toEqual(['s4sjmmdnftgg50e96j4gfchx@buendnis.example', 'c@buendnis.example'])
  expect(events[1]?.component.getFirstPropertyValue('url')).toBe('https://buendnis.example/neuigkeiten/fest')
})
