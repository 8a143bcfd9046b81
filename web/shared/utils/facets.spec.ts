import type { OfferFacets } from '@buendnis/contract'
import { expect, it } from 'vitest'
import { choicesOf, visibleChoices, withoutChoice, withoutCondition, type Chosen } from './facets.ts'

const chosen: Chosen = { q: 'Geld', facets: { mode: ['phone', 'online'], free: ['true'] } }

const facets: OfferFacets = {
  topic: [],
  kind: [],
  mode: [{ value: 'on-site', count: 0 }, { value: 'phone', count: 0 }, { value: 'home-visit', count: 3 }],
  area: [],
  municipality: [],
  childAge: [],
  audience: [],
  childcare: [],
  evening: [],
  free: [],
  anonymous: [],
  noAppointment: [],
  language: [],
}

it('names every choice in a fixed order', () => {
  expect(choicesOf(chosen)).toEqual([
    { facet: 'mode', value: 'phone' }, { facet: 'mode', value: 'online' }, { facet: 'free', value: 'true' },
  ])
})

it('drops one choice, one facet or the search, and leaves the question itself alone', () => {
  expect(withoutChoice(chosen, { facet: 'mode', value: 'phone' }).facets.mode).toEqual(['online'])
  expect(choicesOf(withoutCondition(chosen, 'mode'))).toEqual([{ facet: 'free', value: 'true' }])
  expect(withoutCondition(chosen, 'q')).toEqual({ q: '', facets: chosen.facets })
  expect(choicesOf(chosen)).toHaveLength(3)
})

it('hides what finds nothing unless it is chosen', () => {
  expect(visibleChoices(facets, 'mode', chosen)).toEqual([
    { value: 'phone', count: 0, chosen: true }, { value: 'home-visit', count: 3, chosen: false },
  ])
})
