import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answersOf, type Municipality } from './responsibility.ts'
import { municipalities } from './utils/vocabularies.ts'

type Office = Parameters<typeof answersOf>[0]['offices'][number]

const translation: Office['translation'] = { locale: 'de', state: 'original', untranslated: [] }

const office = (name: string, more: Partial<Office> = {}): Office => ({
  documentId: name,
  translation,
  institution: {
    documentId: name, translation, name, slug: name, kind: 'public-office', isMember: false, phones: [], places: [], website: null,
  },
  municipalities: [],
  note: null,
  confirmedAt: '2026-11-01',
  ...more,
})

const all: Municipality[] = ['adelebsen', 'goettingen', 'rosdorf']
const seen = (...offices: Office[]) => answersOf({ offices }, all)
  .map(({ offices: found, municipalities }) => [found.map(({ documentId }) => documentId).join(), municipalities.join()])

describe('who is responsible', () => {
  it('is open everywhere as long as nobody has confirmed it', () => {
    expect(seen()).toEqual([['', 'adelebsen,goettingen,rosdorf']])
    expect(seen(office('amt', { confirmedAt: null }))).toEqual([['', 'adelebsen,goettingen,rosdorf']])
  })

  it('is one answer when one office is there for all', () => {
    expect(seen(office('amt'))).toEqual([['amt', 'adelebsen,goettingen,rosdorf']])
  })

  it('is the office that names the municipality, before one for all', () => {
    expect(seen(office('amt'), office('stadt', { municipalities: ['goettingen'] })))
      .toEqual([['amt', 'adelebsen,rosdorf'], ['stadt', 'goettingen']])
  })

  it('stays open where no office is named, and says so last', () => {
    expect(seen(office('stadt', { municipalities: ['goettingen', 'rosdorf'] })))
      .toEqual([['stadt', 'goettingen,rosdorf'], ['', 'adelebsen']])
  })

  it('can be several offices', () => {
    const here: Partial<Office> = { municipalities: ['rosdorf'] }
    expect(seen(office('a', here), office('b', here))).toEqual([['a,b', 'rosdorf'], ['', 'adelebsen,goettingen']])
  })

  it('is open again when the institution is no longer public', () => {
    expect(seen(office('amt', { institution: null }))).toEqual([['', 'adelebsen,goettingen,rosdorf']])
  })
})

it('the style sheet has a rule for every municipality', () => {
  const css = readFileSync(new URL('../app/assets/css/pages/responsibility.css', import.meta.url), 'utf8')
  const rules = [...css.matchAll(/:has\(#([a-z-]+):target\) \[data-in\]:not\(\[data-in~='([a-z-]+)'\]\)/g)]
  expect(rules.map(([, target]) => target)).toEqual([...municipalities])
  expect(rules.map(([, , kept]) => kept)).toEqual([...municipalities])
})
