import { describe, expect, it } from 'vitest'
import { chaptersOf, institutionsOf, keywordsOf, rangesOf } from './directory.ts'

const offer = (slug: string, title: string, topics: string[], rest: { synonyms?: string[], by?: string } = {}) => ({
  slug,
  title,
  topics: topics.map(topic => ({ slug: topic })),
  synonyms: rest.synonyms ?? [],
  institution: rest.by ? { slug: rest.by.toLowerCase(), name: rest.by } : null,
})

const topics = [{ slug: 'geld' }, { slug: 'wohnen' }, { slug: 'leer' }]
const offers = [
  offer('z', 'Zuschuss', ['unbekannt', 'geld', 'wohnen'], { synonyms: ['Geld', 'Miete'], by: 'Amt' }),
  offer('o', 'Öfen', ['wohnen'], { by: 'Verein' }),
  offer('p', 'Pause', ['wohnen'], { synonyms: ['geld'], by: 'Amt' }),
  offer('n', 'Nichts davon', []),
]
const chapters = chaptersOf(offers, topics, 'de')
const entries = chapters.flatMap(chapter => chapter.entries)

describe('chapters', () => {
  it('hold every entry once, in the order of topics and titles, numbered through', () => {
    expect(chapters.map(({ topic, entries }) => [topic?.slug, entries.map(({ number, offer: { slug } }) => `${number} ${slug}`)]))
      .toEqual([['geld', ['1 z']], ['wohnen', ['2 o', '3 p']], [undefined, ['4 n']]])
  })

  it('refer to what stands elsewhere', () => {
    expect(chapters.map(({ also }) => also.map(({ number }) => number))).toEqual([[], [1], []])
  })
})

it('joins words that differ in capitals alone, with all their numbers', () => {
  expect(keywordsOf(entries, 'de')).toEqual([
    { word: 'Geld', numbers: [1, 3] },
    { word: 'Miete', numbers: [1] },
    { word: 'Nichts davon', numbers: [4] },
    { word: 'Öfen', numbers: [2] },
    { word: 'Pause', numbers: [3] },
    { word: 'Zuschuss', numbers: [1] },
  ])
})

it('names institutions with all that they offer', () => {
  expect(institutionsOf(entries)).toEqual([{ word: 'Amt', numbers: [1, 3] }, { word: 'Verein', numbers: [2] }])
})

it.each([[[1, 2, 3, 4, 7, 9, 10], '1–4, 7, 9–10'], [[], ''], [[5], '5']])('%j reads %s', (numbers, text) => {
  expect(rangesOf(numbers)).toBe(text)
})
