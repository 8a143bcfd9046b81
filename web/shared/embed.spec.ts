import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { embeddedPathOf, fitScript, frameLine, readEmbedChoice } from './embed'

describe('lists on other websites', () => {
  it('the script that lines name is the one that is there', () => {
    const bytes = readFileSync(path.resolve(import.meta.dirname, `../public${fitScript.path}`))
    expect(fitScript.integrity).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`)
  })

  it('the line holds no foreign markup', () => {
    expect(frameLine('https://a.example/x?a=1&b=2', '"><script>', 400)).toContain('src="https://a.example/x?a=1&amp;b=2" title="&quot;&gt;&lt;script&gt;"')
  })

  it('an address and what it asks for are the same', () => {
    const choice = { institution: 'diakonie', topic: 'geld', count: 10, look: 'dark' } as const
    const path = embeddedPathOf('ar', choice)
    expect(path).toBe('/ar/embedded?topic=geld&institution=diakonie&count=10&look=dark')
    const query = new URL(path, 'https://a.example').searchParams
    expect(readEmbedChoice(key => query.get(key) ?? undefined)).toEqual(choice)
    expect(readEmbedChoice(() => 'x')).toEqual({ institution: 'x', topic: 'x', count: 5, look: undefined })
  })
})
