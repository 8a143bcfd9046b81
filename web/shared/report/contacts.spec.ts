import { expect, it } from 'vitest'
import { hasContacts } from './contacts'

it.each([
  'Rufen Sie 0551 123456 an', 'Tel. (0551) 12 34-56', '+49 551/123456', 'schreiben an frau.muster@example.org', '٠٥٥١ ١٢٣٤٥٦',
  'Handy:0171-2345678.',
])('finds the contact in “%s”', (text) => {
  expect(hasContacts(text)).toBe(true)
})

it.each([
  'Am 01.12.2026 um 10.30 Uhr', '§ 1612a BGB', '37073 Göttingen', 'Seit 2009 jeden 3. Montag', '10-12 Uhr, 14-16 Uhr', 'a@b',
  'Es sind 150 Plätze', '01. 02. 2026 - 03.04.2026',
])('finds none in “%s”', (text) => {
  expect(hasContacts(text)).toBe(false)
})
