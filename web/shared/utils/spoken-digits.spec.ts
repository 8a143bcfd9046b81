import { describe, expect, it } from 'vitest'
import { spokenDigits } from './spoken-digits.ts'

describe('spokenDigits', () => {
  it.each([
    ['116 016', '1 1 6, 0 1 6'],
    ['030 23125 113', '0 3 0, 2 3 1 2 5, 1 1 3'],
    ['+49 (0)551 / 400-0', '+ 4 9, 0, 5 5 1, 4 0 0, 0'],
    ['112', '1 1 2'],
  ])('%s', (number, spoken) => {
    expect(spokenDigits(number)).toBe(spoken)
  })
})
