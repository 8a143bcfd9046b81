import { expect, it } from 'vitest'
import { freshness } from './freshness.ts'

it.each([
  [null, 'unchecked'],
  ['2026-11-22', 'fresh'],
  ['2026-05-22', 'fresh'],
  ['2026-05-21', 'aging'],
  ['2025-11-22', 'aging'],
  ['2025-11-21', 'stale'],
])('checked on %s is %s on 22 November 2026', (checkedAt, expected) => {
  expect(freshness(checkedAt, '2026-11-22')).toBe(expected)
})

it('takes the last day of a shorter month', () => {
  expect(freshness('2026-02-28', '2026-08-31')).toBe('fresh')
  expect(freshness('2026-02-27', '2026-08-31')).toBe('aging')
})
