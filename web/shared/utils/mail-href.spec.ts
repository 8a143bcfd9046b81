import { describe, expect, it } from 'vitest'
import { mailHref } from './mail-href.ts'

describe('mailHref', () => {
  it.each<[string, string, { subject?: string, body?: string }, string]>([
    ['an address alone', 'rat@haus.example', {}, 'mailto:rat@haus.example'],
    ['umlauts, spaces and quotes', 'rat@haus.example', { subject: 'Rat für Väter', body: '„Hallo“' },
      'mailto:rat@haus.example?subject=Rat%20f%C3%BCr%20V%C3%A4ter&body=%E2%80%9EHallo%E2%80%9C'],
    ['characters with a meaning in addresses', 'rat@haus.example', { subject: 'Geld & mehr? 50 % + #1' },
      'mailto:rat@haus.example?subject=Geld%20%26%20mehr%3F%2050%20%25%20%2B%20%231'],
    ['lines', 'rat@haus.example', { body: 'eins\nzwei' }, 'mailto:rat@haus.example?body=eins%0D%0Azwei'],
    ['an address with a plus', 'rat+web@haus.example', {}, 'mailto:rat%2Bweb@haus.example'],
  ])('%s', (_, address, letter, href) => {
    expect(mailHref(address, letter)).toBe(href)
  })
})
