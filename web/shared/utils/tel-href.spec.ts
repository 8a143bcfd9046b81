import { expect, it } from 'vitest'
import { telHref } from './tel-href.ts'

it.each([
  ['110', 'tel:110'],
  ['116 016', 'tel:116016'],
  ['115', 'tel:115'],
  ['0551 123-45', 'tel:+4955112345'],
  ['0800 111 0 111', 'tel:+498001110111'],
  ['+49 551 12345', 'tel:+4955112345'],
  ['+49 (0)551 12345', 'tel:+4955112345'],
  ['0049 551 12345', 'tel:+4955112345'],
])('dials %s as %s', (number, href) => {
  expect(telHref(number)).toBe(href)
})
