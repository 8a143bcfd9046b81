import { expect, it } from 'vitest'
import { hasLongWord } from './long-word'

it.each([
  ['BAföG: Kinderbetreuungszuschlag', true],
  ['BAföG: доплата на догляд за дитиною (Kinderbetreuungszuschlag)', true],
  ['Unterhaltsvorschuss', true],
  ['Antrag auf Wohngeld', false],
  ['Mutter-Kind-Einrichtungen', false],
])('%s: %s', (title, isLong) => {
  expect(hasLongWord(title)).toBe(isLong)
})
