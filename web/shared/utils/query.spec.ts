import { expect, it } from 'vitest'
import { withKnownQuery } from './query.ts'

it.each([
  ['', '/a'],
  ['page=2&utm_source=x', '/a?page=2'],
  ['page=2&page=3', '/a?page=2'],
  ['mode=phone&mode=online&mode=phone', '/a?mode=online&mode=phone'],
  ['free=&q=++&kind=right', '/a?kind=right'],
  ['page=2&q=%20Geld+f%C3%BCr+Kinder', '/a?q=Geld+f%C3%BCr+Kinder&page=2'],
  ['with=fa&o=wohngeld&o=atempause&o=%3Cb%3E&o=wohngeld', '/a?o=wohngeld&o=atempause&with=fa'],
])('%s leaves %s', (query, address) => {
  expect(withKnownQuery('/a', new URLSearchParams(query))).toBe(address)
})
