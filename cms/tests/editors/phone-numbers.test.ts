import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { telHref } from '../../../web/shared/utils/tel-href'
import { readPhoneNumber } from '../../src/writing/phones/normalise'
import { cmsRoot } from '../support/paths'

test.each([
  ['0551/400-0', '0551 400-0', '+495514000'],
  ['(0551) 400-0', '0551 400-0', '+495514000'],
  ['+49 (0)551 400 0', '0551 400-0', '+495514000'],
  ['0049 551 4000', '0551 4000', '+495514000'],
  ['+495514000', '0551 4000', '+495514000'],
  ['0551 – 12 34 56', '0551 12 34 56', '+49551123456'],
  ['0551-12-34-56', '0551 12 34 56', '+49551123456'],
  ['Tel.: 05541 75-410', '05541 75-410', '+49554175410'],
  ['0551 19240', '0551 19240', '+4955119240'],
  ['0800-111-0-111', '0800 111 0 111', '+498001110111'],
  ['0800 22 55 530', '0800 22 55 530', '+498002255530'],
  ['0171/3920012', '0171 3920012', '+491713920012'],
  // Too short for a mobile number of today, but possible.
  ['0170/551001', '0170 551001', '+49170551001'],
  // Kept for fiction by the Bundesnetzagentur.
  ['030 23125 001', '030 23125 001', '+493023125001'],
  ['0221 4710-410', '0221 4710-410', '+492214710410'],
  ['110', '110', '110'], ['1 1 2', '112', '112'], ['115', '115', '115'], ['116016', '116 016', '116016'], ['116 117', '116 117', '116117'],
  ['+43 1 234567', '+43 1 234567', '+431234567'],
])('%s is shown as %s and calls %s', (input, display, dialable) => {
  expect(readPhoneNumber(input)).toEqual({ display, dialable })
  expect(readPhoneNumber(display)).toEqual({ display, dialable })
  // The site dials what it shows.
  expect(telHref(display)).toBe(`tel:${dialable}`)
})

test.each(['400-0', 'siehe Website', '0800 HILFE', '0551', '0551 1', '00000000', '12345', '0551 400-0 oder 400-1', '+49', '0551 4000000000000', ''])(
  '"%s" is no number to call', (input) => {
    expect(readPhoneNumber(input)).toBeUndefined()
  },
)

test('all numbers of the seed have their form already', () => {
  const seed = path.join(cmsRoot, 'seed')
  const files = readdirSync(seed, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yml'))
  const numbers = files.flatMap(file =>
    [...readFileSync(path.join(seed, file), 'utf8').matchAll(/\b(?:number|phone): "?([\d +-]+\d)"?/g)].map(([, number = '']) => number))
  expect(numbers.length).toBeGreaterThan(60)
  expect(numbers.filter(number => readPhoneNumber(number)?.display !== number)).toEqual([])
})
