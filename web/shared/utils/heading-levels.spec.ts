import { describe, expect, it } from 'vitest'
import { headingLevels } from './heading-levels.ts'

describe('headingLevels', () => {
  it('moves the highest level used to the first one allowed', () => {
    expect(headingLevels([1, 2], 2)).toEqual(new Map([[1, 2], [2, 3]]))
  })

  it('closes gaps', () => {
    expect(headingLevels([2, 4, 2], 2)).toEqual(new Map([[2, 2], [4, 3]]))
  })

  it('never goes deeper than six', () => {
    expect(headingLevels([1, 2, 3], 5)).toEqual(new Map([[1, 5], [2, 6], [3, 6]]))
  })
})
