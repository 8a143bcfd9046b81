import { describe, expect, it } from 'vitest'
import { allLocales } from './locales.ts'
import { pathOf, placeOf, sections, siteLocaleOf, type Place } from './paths.ts'

const places: Place[] = [
  { section: 'home' },
  ...sections.map((section): Place => ({ section })),
  { section: 'offers', slug: 'wohngeld' },
  { section: 'page', slug: 'impressum' },
]

describe.each(allLocales)('in $name', ({ site }) => {
  it.each(places)('finds its way back from the address of $section', (place) => {
    expect(placeOf(pathOf(site, place))).toEqual({ site, place })
  })
})

it.each([
  ['de', { section: 'home' }, '/'],
  ['einfach', { section: 'home' }, '/einfach'],
  ['de', { section: 'offers', slug: 'wohngeld' }, '/angebote/wohngeld'],
  ['einfach', { section: 'help' }, '/einfach/hilfe-jetzt'],
  ['einfach', { section: 'guides', slug: 'gerade-getrennt' }, '/einfach/erste-schritte/gerade-getrennt'],
  ['uk', { section: 'guides' }, '/uk/first-steps'],
  ['ar', { section: 'positionPapers' }, '/ar/position-papers'],
  ['en', { section: 'page', slug: 'a b/c' }, '/en/a%20b%2Fc'],
] as const)('%s %o is %s', (site, place, path) => {
  expect(pathOf(site, place)).toBe(path)
})

it('knows no place for addresses with too many parts', () => {
  expect(placeOf('/angebote/a/b')).toBeNull()
  expect(placeOf('/impressum/a')).toBeNull()
})

it('reads a word of another language as a page', () => {
  expect(placeOf('/offers')).toEqual({ site: 'de', place: { section: 'page', slug: 'offers' } })
})

it('takes German where no language is named', () => {
  expect(siteLocaleOf('/angebote')).toBe('de')
  expect(siteLocaleOf('/ar/x/y/z')).toBe('ar')
})
