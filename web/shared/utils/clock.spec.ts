import { expect, it } from 'vitest'
import { dayInBerlin } from './clock.ts'

it.each([
  ['2026-11-22T22:59:59Z', '2026-11-22'],
  ['2026-11-22T23:00:00Z', '2026-11-23'],
  ['2026-07-01T21:59:59Z', '2026-07-01'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
])('%s is %s in Berlin', (moment, day) => {
  expect(dayInBerlin(new Date(moment))).toBe(day)
})
