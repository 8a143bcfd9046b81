import { describe, expect, it } from 'vitest'
import { geoHref } from './geo-href.ts'

const place = {
  confidential: false, latitude: 51.53, longitude: 9.93, streetAddress: 'Beispielweg 1', postalCode: '37073',
  addressLocality: 'Göttingen',
}

describe('geoHref', () => {
  it.each<[string, Partial<typeof place> | Record<string, null>, string | undefined]>([
    ['position and address', {}, 'geo:51.53,9.93?q=Beispielweg%201%2C%2037073%20G%C3%B6ttingen'],
    ['an address alone', { latitude: null, longitude: null }, 'geo:0,0?q=Beispielweg%201%2C%2037073%20G%C3%B6ttingen'],
    ['a position alone', { streetAddress: null }, 'geo:51.53,9.93?q=51.53%2C9.93'],
    ['a town alone', { latitude: null, longitude: null, streetAddress: null }, undefined],
    ['a secret place', { confidential: true }, undefined],
  ])('%s', (_, more, href) => {
    expect(geoHref({ ...place, ...more })).toBe(href)
  })
})
