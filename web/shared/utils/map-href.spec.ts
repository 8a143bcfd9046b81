import { describe, expect, it } from 'vitest'
import { mapHref } from './map-href.ts'

const nowhere = { latitude: null, longitude: null, streetAddress: null, postalCode: null, addressLocality: null }

describe('mapHref', () => {
  it('uses the position when it is known, zero included', () => {
    expect(mapHref({ ...nowhere, latitude: 51.53, longitude: 0 }))
      .toBe('https://www.openstreetmap.org/?mlat=51.53&mlon=0#map=17/51.53/0')
  })

  it('searches for the address otherwise', () => {
    expect(mapHref({ ...nowhere, streetAddress: 'Musterstraße 1', postalCode: '37073', addressLocality: 'Göttingen' }))
      .toBe('https://www.openstreetmap.org/search?query=Musterstra%C3%9Fe+1%2C+37073+G%C3%B6ttingen')
  })

  it('shows no map of a town alone', () => {
    expect(mapHref({ ...nowhere, addressLocality: 'Göttingen' })).toBeUndefined()
  })
})
