import { expect, it } from 'vitest'
import { splitHighlights } from './highlights.ts'

const marked = (text: string, highlights: [number, number][]) =>
  splitHighlights(text, highlights).map(passage => passage.marked ? `[${passage.text}]` : passage.text).join('')

it.each<[string, [number, number][], string]>([
  ['Geld für Kinder', [[0, 4], [9, 15]], '[Geld] für [Kinder]'],
  ['Geld', [], 'Geld'],
  ['Geld', [[0, 4]], '[Geld]'],
  ['Geld für Kinder', [[0, 8], [5, 15]], '[Geld für] Kinder'],
  ['Geld', [[2, 9], [3, 3]], 'Geld'],
  ['', [], ''],
])('marks in %s', (text, highlights, result) => {
  expect(marked(text, highlights)).toBe(result)
})
