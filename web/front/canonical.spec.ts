import { describe, expect, it } from 'vitest'
import { judge } from './canonical.ts'

describe('addresses that are served as they are', () => {
  it.each(['/', '/angebote', '/ar/offers/wohngeld', '/sitemap.xml', '/_nuxt/Style.B3x-Q.css', '/uploads/Bild_A1.png', '/%C3%A4'])(
    '%s', (target) => {
      expect(judge(target)).toMatchObject({ kind: 'serve', path: target })
    })

  it('keeps the query for whoever comes after', () => {
    expect(judge('/angebote?page=2&utm_source=x')).toMatchObject({ kind: 'serve', path: '/angebote' })
  })
})

describe('addresses that lead to the one that counts', () => {
  it.each([
    ['/Angebote', '/angebote'],
    ['/angebote/', '/angebote'],
    ['//evil.example', '/evil.example'],
    ['///', '/'],
    ['/a/./b/../c', '/a/c'],
    ['/../../etc/passwd', '/etc/passwd'],
    ['/%2e%2e/x', '/x'],
    ['/%61', '/a'],
    ['/ä', '/%C3%A4'],
    ['/A?page=2&fbclid=1&kind=right', '/a?kind=right&page=2'],
  ])('%s → %s', (target, location) => {
    expect(judge(target)).toEqual({ kind: 'redirect', location })
  })

  it('never leads to another host', () => {
    for (const target of ['//evil.example/..', '/\t//evil.example', '/.//evil.example', '/%2e//evil.example']) {
      const verdict = judge(target)
      if (verdict.kind === 'redirect') expect(verdict.location).toMatch(/^\/(?!\/)/)
    }
  })

  it('leads to an address that is served', () => {
    for (const target of ['/A//b/../C/', '/%41%C3%84', '//x?PAGE=1&page=1']) {
      const verdict = judge(target)
      expect(verdict.kind).toBe('redirect')
      if (verdict.kind === 'redirect') expect(judge(verdict.location).kind).toBe('serve')
    }
  })
})

describe('addresses of nothing', () => {
  it.each([
    ['/a%2fb', 404], ['/a%5Cb', 404], ['/%00', 404], ['/%0d%0aSet-Cookie:x', 404], ['/%', 400], ['/%c3', 400],
    ['http://evil.example/', 400], ['*', 400], ['', 400], [`/${'a'.repeat(4001)}`, 414],
  ])('%s: %i', (target, status) => {
    expect(judge(target)).toEqual({ kind: 'refuse', status })
  })
})
