import { expect, it } from 'vitest'
import { etagOf, hasCopy } from './answer.ts'
import { chooseEncoding } from './encoding.ts'

const etag = etagOf(Buffer.from('page'))

it.each([
  [undefined, false], ['', false], [etag, true], ['*', true], [`"other", ${etag}`, true], [etag.replace('W/', ''), true],
  ['"other"', false],
])('with If-None-Match %s a client has the page: %s', (header, expected) => {
  expect(hasCopy(header, etag)).toBe(expected)
})

it('gives other bytes another tag', () => {
  expect(etagOf(Buffer.from('Page'))).not.toBe(etag)
})

it.each([
  [undefined, 'identity'], ['', 'identity'], ['gzip, deflate, br', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000', 'identity'], ['BR', 'br'], ['gzip;q=0.5', 'gzip'],
])('answers Accept-Encoding %s with %s', (accept, expected) => {
  expect(chooseEncoding(accept)).toBe(expected)
})
