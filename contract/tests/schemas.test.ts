import { expect, test } from 'vitest'
import { BlocksSchema, DateSchema, localeCodes, locales, SlugSchema, TimeSchema, UrlSchema } from '../src/index.ts'

test('slugs are plain lower-case words', () => {
  for (const slug of ['geld', 'kinder-betreuung-2']) expect(SlugSchema.safeParse(slug).success).toBe(true)
  for (const slug of ['Geld', 'ä', '-geld', 'geld-', 'a--b', '', 'a'.repeat(101)]) {
    expect(SlugSchema.safeParse(slug).success).toBe(false)
  }
})

test('addresses are http or https', () => {
  expect(UrlSchema.safeParse('https://beratung.example/').success).toBe(true)
  for (const address of ['javascript:alert(1)', 'ftp://a.example', '/pfad', 'beratung.example']) {
    expect(UrlSchema.safeParse(address).success).toBe(false)
  }
})

test('days and times exist', () => {
  expect(DateSchema.safeParse('2028-02-29').success).toBe(true)
  expect(DateSchema.safeParse('2027-02-29').success).toBe(false)
  expect(TimeSchema.safeParse('23:59').success).toBe(true)
  expect(TimeSchema.safeParse('24:00').success).toBe(false)
  expect(TimeSchema.safeParse('09:30:00').success).toBe(false)
})

test('lists in rich text can be nested', () => {
  const item = { type: 'list-item', children: [{ type: 'text', text: 'a' }] }
  const list = { type: 'list', format: 'unordered', children: [item, { type: 'list', format: 'ordered', children: [item] }] }
  expect(BlocksSchema.parse([list])).toEqual([list])
  expect(BlocksSchema.safeParse([{ type: 'html', children: [] }]).success).toBe(false)
})

test('German comes first, and every language has its own address', () => {
  expect(localeCodes[0]).toBe('de')
  expect(new Set(locales.map(({ site }) => site)).size).toBe(locales.length)
})
