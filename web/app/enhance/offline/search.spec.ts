import { describe, expect, it } from 'vitest'
import type { OfflineOffer } from '#shared/types/offline'
import { fold } from './fold'
import { searchOffers } from './search'

const offer = (slug: string, words: Partial<OfflineOffer>): OfflineOffer => ({
  slug, title: '', kind: 'counselling', whatIsIt: '', whoIsItFor: '', firstStep: '', area: 'city', topics: [], ...words,
})
const offers = [
  offer('text', { title: 'Beratung', whatIsIt: 'Wir helfen beim Wohngeld.' }),
  offer('title', { title: 'Wohngeld' }),
  offer('synonyms', { title: 'Zuschuss zur Miete', synonyms: ['Wohngeld'] }),
  offer('topic', { title: 'Schlafplatz', topics: ['wohnen'] }),
  offer('umlaut', { title: 'Müttertreff' }),
]
const directory = { offers, topics: [{ slug: 'wohnen', name: 'Wohnen' }] }
const slugs = (question: string) => searchOffers(directory, question).map(({ slug }) => slug)

it('finds words in titles first, then in search words, then in sentences', () => {
  expect(slugs('wohngeld')).toEqual(['title', 'synonyms', 'text'])
})

it('needs every word, and finds parts of words and names of topics', () => {
  expect(slugs('Wohngeld Beratung')).toEqual(['text'])
  expect(slugs('wohnen')).toEqual(['topic'])
  expect(slugs('treff')).toEqual(['umlaut'])
  expect(slugs('Wohngeld xyz')).toEqual([])
  expect(slugs(' , ')).toEqual([])
})

describe('spellings that mean the same', () => {
  it.each([
    ['Mütter', 'muetter'], ['MÜTTER', 'mutter'], ['Straße', 'strasse'], ['ışık', 'isik'], ['أطفال', 'اطفال'], ['کودک', 'كودك'],
  ])('%s and %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it('leaves ue alone where it is no umlaut', () => {
    expect(fold('Steuer')).toBe('steuer')
  })
})
