import { expect, it } from 'vitest'
import { alternatesOf, canonicalOf } from './alternates.ts'

const place = { section: 'offers', slug: 'wohngeld' } as const

it('offers real translations and German for everybody else', () => {
  expect(alternatesOf(place, ['de', 'de-simple', 'ar'])).toEqual([
    { hreflang: 'de', path: '/angebote/wohngeld' },
    { hreflang: 'ar', path: '/ar/offers/wohngeld' },
    { hreflang: 'x-default', path: '/angebote/wohngeld' },
  ])
})

it('offers nothing where there is nothing to choose', () => {
  expect(alternatesOf(place, ['de', 'de-simple'])).toEqual([])
})

it('names the own address of a translation, the German one otherwise', () => {
  expect(canonicalOf(place, 'ar', ['de', 'ar'])).toBe('/ar/offers/wohngeld')
  expect(canonicalOf(place, 'de-simple', ['de', 'de-simple'])).toBe('/einfach/angebote/wohngeld')
  expect(canonicalOf(place, 'tr', ['de', 'ar'])).toBe('/angebote/wohngeld')
})
