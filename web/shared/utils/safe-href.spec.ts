import { describe, expect, it } from 'vitest'
import { isForeign, safeHref } from './safe-href.ts'

describe('safeHref', () => {
  it.each([
    ['https://www.gesetze-im-internet.de/', 'https://www.gesetze-im-internet.de/'],
    ['mailto:hallo@beispiel.example', 'mailto:hallo@beispiel.example'],
    ['tel:+4955140000', 'tel:+4955140000'],
    [' /kontakt ', '/kontakt'],
    ['#frist', '#frist'],
  ])('keeps %s', (address, href) => {
    expect(safeHref(address)).toBe(href)
  })

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', '//evil.example',
    '/\\evil.example', 'vbscript:x', 'file:///etc/passwd', 'kontakt', ''])('refuses %j', (address) => {
    expect(safeHref(address)).toBeUndefined()
  })

  it('tells foreign addresses from own paths', () => {
    expect(isForeign('https://beispiel.example')).toBe(true)
    expect(isForeign('/kontakt')).toBe(false)
  })
})
