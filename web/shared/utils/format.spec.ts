import { describe, expect, it } from 'vitest'
import { formatDay, formatMoment, formatTime } from './format.ts'
import { allLocales } from './locales.ts'

it.each([
  ['de', '22. November 2026'],
  ['de-simple', '22. November 2026'],
  ['en', '22 November 2026'],
  ['tr', '22 Kasım 2026'],
] as const)('writes a day in %s', (locale, expected) => {
  expect(formatDay('2026-11-22', locale)).toBe(expected)
})

describe.each(allLocales)('in $name', ({ code }) => {
  it('keeps to the Gregorian year and Latin digits', () => {
    expect(formatDay('2026-11-22', code)).toContain('2026')
    expect(formatTime('09:30', code)).toContain('09:30')
  })

  it('tells moments in Berlin time, in summer and winter', () => {
    expect(formatMoment('2026-07-01T12:00:00Z', code)).toContain('14:00')
    expect(formatMoment('2026-12-01T12:00:00Z', code)).toContain('13:00')
  })

  it('is late enough for midnight', () => {
    expect(formatTime('00:05', code)).toContain('00:05')
  })
})
