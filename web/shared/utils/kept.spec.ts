import { expect, it } from 'vitest'
import { maxKept, moveKept, readKept, withoutKept } from './kept.ts'

it('reads slugs in the order in which they were chosen, and nothing else', () => {
  expect(readKept(['wohngeld', 'atempause', 'wohngeld', '', 'Ä', '<script>', '../x', 7, null, 'a'.repeat(101)]))
    .toEqual(['wohngeld', 'atempause'])
})

it('ends at thirty', () => {
  expect(readKept(Array.from({ length: 50 }, (_, index) => `s${index}`))).toHaveLength(maxKept)
})

it('moves one entry, and not beyond the ends', () => {
  expect(moveKept(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(moveKept(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(moveKept(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  expect(moveKept(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
  expect(moveKept(['a'], 'x', 1)).toEqual(['a'])
})

it('takes one entry away', () => {
  expect(withoutKept(['a', 'b'], 'a')).toEqual(['b'])
})
