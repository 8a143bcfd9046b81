import { expect, it } from 'vitest'
import { phoneNumberOf } from './phone-words'

it.each(['110', '112', '115', '116 016', '116117', '0800 123 99 00', '0551 4000'])('%s can be dialled', (words) => {
  expect(phoneNumberOf(words)).toBe(words)
})

it('knows a number inside marks for words from right to left', () => {
  expect(phoneNumberOf('\u2066116 016\u2069')).toBe('116 016')
  expect(phoneNumberOf(' \u200E110')).toBe('110')
})

it.each(['2026', '113', '2 000', '0', '§ 110', '110 und 112', '', '1100'])('%s is no number to dial', (words) => {
  expect(phoneNumberOf(words)).toBeUndefined()
})
