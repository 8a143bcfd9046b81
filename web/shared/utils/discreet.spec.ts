import { expect, it } from 'vitest'
import { isDiscreet } from './discreet'

const money = { slug: 'geld', icon: null, discreet: false }
const separation = { slug: 'trennung', icon: null, discreet: true }
const violence = { slug: 'gewalt', icon: 'violence' as const, discreet: true }

it.each([
  ['what is about separation', [separation, money], true],
  ['what also helps after a separation', [money, separation], false],
  ['what has violence among its topics', [money, violence], true],
  ['what has no topic', [], false],
])('%s', (_, topics, expected) => {
  expect(isDiscreet(topics)).toBe(expected)
})
