import { describe, expect, it } from 'vitest'
import { distance, geoOf, readPositions, type Position } from './distance'

const goettingen: Position = [51.53, 9.94]
const muenden: Position = [51.42, 9.65]

describe('the way as the crow flies', () => {
  it('is what a map says', () => {
    expect(distance(goettingen, muenden)).toBeCloseTo(23.5, 0)
    expect(distance(goettingen, goettingen)).toBe(0)
    expect(distance([0, 0], [0, 180])).toBeCloseTo(Math.PI * 6371, 5)
  })
})

describe('positions in the page', () => {
  const place = { confidential: false, latitude: 51.53, longitude: 9.94 }

  it('are written and read', () => {
    const text = geoOf([place, { ...place, latitude: -1.5 }, place])
    expect(text).toBe('51.53,9.94 -1.5,9.94')
    expect(readPositions(text ?? '')).toEqual([[51.53, 9.94], [-1.5, 9.94]])
  })

  it('are never those of a secret place', () => {
    expect(geoOf([{ ...place, confidential: true }, { ...place, latitude: null }])).toBeUndefined()
  })

  it.each(['', 'x', '51.5', '51.5,', '91,0', '0,181', '1,2,3'])('leave out what is none: %s', (text) => {
    expect(readPositions(text)).toEqual([])
  })
})
