import { expect, it } from 'vitest'
import { isPhoneNumber } from './phone-words'

it.each(['110', '112', '115', '116 016', '116117', '0800 123 99 00', '0551 400-0'.replace('-', ' ')])('%s can be dialled', (words) => {
  expect(isPhoneNumber(words)).toBe(true)
})

it.each(['2026', '113', '2 000', '0', '§ 110', '110 und 112', '', '1100'])('%s is no number to dial', (words) => {
  expect(isPhoneNumber(words)).toBe(false)
})
