import { expect, it } from 'vitest'
import { mayKeepTicks } from './guide-ticks.ts'

it('keeps ticks, but not of what is about violence', () => {
  expect(mayKeepTicks([])).toBe(true)
  expect(mayKeepTicks([{ slug: 'trennung', icon: 'separation' }])).toBe(true)
  expect(mayKeepTicks([{ slug: 'trennung', icon: 'separation' }, { slug: 'gewalt', icon: null }])).toBe(false)
  expect(mayKeepTicks([{ slug: 'schutz', icon: 'violence' }])).toBe(false)
})
