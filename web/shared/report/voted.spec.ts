import { describe, expect, it } from 'vitest'
import { votedPlaceOf, votedSections } from './voted'

describe('the question whether a page helped', () => {
  it.each([
    ['/', 'home', null],
    ['/ar/offers', 'offers', null],
    ['/hilfe-jetzt', 'help', null],
    ['/einfach/angebote/wohngeld', 'offers', 'wohngeld'],
    ['/impressum', 'page', 'impressum'],
  ])('stands on %s', (path, section, slug) => {
    expect(votedPlaceOf(path)).toEqual({ section, slug })
  })

  it.each(['/melden', '/suche', '/merkliste', '/en/brochure', '/uk/report-status', '/handzettel', '/a/b/c'])('does not stand on %s', (path) => {
    expect(votedPlaceOf(path)).toBeNull()
  })

  it('knows the sections that the CMS names', () => {
    expect(votedSections).toEqual(['home', 'offers', 'topics', 'institutions', 'news', 'positionPapers', 'demands',
      'guides', 'help', 'responsibility', 'offline'])
  })
})
