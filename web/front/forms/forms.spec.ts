import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { readCode } from '../../shared/report/code.ts'
import type { FieldProblems } from '../../shared/report/state.ts'
import { readAbout } from './about.ts'
import { codeOf } from './code-of.ts'
import { HourLimit } from './limit.ts'
import { challengeOf, isProof } from './proof.ts'
import { readReport } from './read-report.ts'
import { sha256 } from './secrets.ts'
import { judgeToken, makeToken } from './token.ts'
import { visitorOf } from './visitor.ts'

const from = (forwarded: string) => {
  const request = new IncomingMessage(new Socket())
  request.headers['x-forwarded-for'] = forwarded
  return request
}

const visitor = (forwarded: string) => visitorOf(from(forwarded), 'secret', true)

describe('the hash of a visitor', () => {
  it('is one for a whole network of IPv6, however it is written', () => {
    expect(visitor('2001:db8:0:1::5')).toBe(visitor('2001:db8:0:1:aaaa:bbbb:cccc:dddd'))
    expect(visitor('2001:db8::1')).toBe(visitor('2001:0db8:0:0:ffff::1'))
    expect(visitor('2001:db8:0:1::5')).not.toBe(visitor('2001:db8:0:2::5'))
    expect(visitor('::ffff:192.0.2.1')).toBe(visitor('192.0.2.1'))
  })

  it('takes the address that our own proxy wrote, and none without a proxy', () => {
    expect(visitor('203.0.113.9, 192.0.2.1')).toBe(visitor('192.0.2.1'))
    expect(visitorOf(from('192.0.2.1'), 'secret', false)).toBe(visitorOf(from('192.0.2.2'), 'secret', false))
  })

  it('does not hold the address', () => {
    expect(visitor('192.0.2.1')).toMatch(/^[\w-]{22}$/)
    expect(visitorOf(from('192.0.2.1'), 'other', true)).not.toBe(visitor('192.0.2.1'))
  })
})

describe('the token of a form', () => {
  const start = new Date('2026-11-22T10:00:00Z')
  const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
  const token = makeToken('secret', start)

  it.each([[1, 'fast'], [4, 'fine'], [86_000, 'fine'], [87_000, 'old']] as const)('is judged after %i seconds: %s', (seconds, judged) => {
    expect(judgeToken('secret', token, after(seconds))).toBe(judged)
  })

  it.each(['', 'a.b.c', token.replace(/^./, 'z'), `${token}x`])('is wrong when it is not ours: %s', (made) => {
    expect(judgeToken('secret', made, after(10))).toBe('wrong')
  })

  it('has one number that proves work', () => {
    const { hash, max } = challengeOf('secret', token)
    const number = Array.from({ length: max }, (_, index) => index).find(index => sha256(`${token}${index}`) === hash)
    expect(isProof('secret', token, String(number))).toBe(true)
    expect(isProof('secret', token, String(Number(number) + 1))).toBe(false)
    expect(isProof('secret', token, '')).toBe(false)
  })
})

it('gives one code for one key, which is a code', () => {
  expect(codeOf('secret', 'a')).toBe(codeOf('secret', 'a'))
  expect(codeOf('secret', 'a')).not.toBe(codeOf('secret', 'b'))
  expect(readCode(codeOf('secret', 'a'))).toBe(codeOf('secret', 'a'))
})

it('counts for an hour', () => {
  const limit = new HourLimit()
  const start = new Date('2026-11-22T10:00:00Z')
  for (const _ of [1, 2]) limit.count('me', start)
  expect(limit.waitOf('me', 2, start)).toBe(3600)
  expect(limit.waitOf('me', 3, start)).toBe(0)
  expect(limit.waitOf('other', 2, start)).toBe(0)
  expect(limit.waitOf('me', 2, new Date('2026-11-22T11:00:00Z'))).toBe(0)
})

describe('the page that a report is about', () => {
  it('is one of ours', () => {
    expect(readAbout('/ar/offers/kinderzuschlag')).toEqual({ path: '/ar/offers/kinderzuschlag', type: 'offers', slug: 'kinderzuschlag' })
    expect(readAbout('/suche')).toEqual({ path: '/suche', type: null, slug: null })
  })

  it.each(['https://evil.example/', '//evil.example', '/a/b/c/d', '/x"onload=', 'javascript:1', ''])('is none for %s', (value) => {
    expect(readAbout(value)).toBeNull()
  })
})

describe('what was typed', () => {
  const read = (sent: Record<string, string>) => readReport({ fields: new URLSearchParams(sent), isCut: false })

  it('is kept, without what no keyboard writes', () => {
    expect(read({ kind: 'feedback', text: ' Gut\r\nso\u0000! ', email: 'a@example.org' }).report)
      .toEqual({ kind: 'feedback', text: 'Gut\nso!', email: 'a@example.org' })
  })

  const wrong: [Record<string, string>, FieldProblems][] = [
    [{ kind: 'x', text: 'Text' }, { kind: 'missing' }], [{ kind: 'feedback', text: ' ' }, { text: 'missing' }],
    [{ kind: 'feedback', text: 'x'.repeat(5001) }, { text: 'tooLong' }],
    ...['a', 'a@b', 'a@b.c', 'a..b@example.org', 'a.@example.org', 'a b@example.org']
      .map((email): [Record<string, string>, FieldProblems] => [{ kind: 'feedback', text: 'Text', email }, { email: 'invalid' }]),
  ]

  it.each(wrong)('%o is not right', (sent, problems) => {
    const { fields, report } = read(sent)
    expect([fields, report]).toEqual([problems, null])
  })
})
