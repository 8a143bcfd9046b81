import { listOf } from '@buendnis/contract'
import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { CmsUnavailableError } from './errors.ts'
import { parseAnswer } from './parse.ts'

const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => log.mockClear())

const schema = listOf(z.object({ title: z.string(), phones: z.array(z.object({ number: z.string() })) }))
const meta = { pagination: { page: 1, pageSize: 25, pageCount: 1, total: 3 } }
const good = (title: string) => ({ title, phones: [{ number: '110' }] })

it('hands on what keeps the contract, silently', () => {
  expect(parseAnswer(schema, { data: [good('a')], meta }, 'list').data).toEqual([good('a')])
  expect(log).not.toHaveBeenCalled()
})

it('leaves out broken entries, keeps all others in order, and says so', () => {
  const data = [{ title: 1, phones: [] }, good('a'), null, good('b'), { phones: [] }]
  expect(parseAnswer(schema, { data, meta }, 'list').data).toEqual([good('a'), good('b')])
  expect(log).toHaveBeenCalledOnce()
})

it('leaves out as little as possible', () => {
  const data = [{ title: 'a', phones: [{ number: 110 }, { number: '112' }] }]
  expect(parseAnswer(schema, { data, meta }, 'list').data).toEqual([{ title: 'a', phones: [{ number: '112' }] }])
})

it('gives up when the answer itself is broken', () => {
  expect(() => parseAnswer(schema, { data: [], meta: {} }, 'list')).toThrow(CmsUnavailableError)
  expect(() => parseAnswer(schema, 'oops', 'list')).toThrow(CmsUnavailableError)
})
