import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it, vi } from 'vitest'
import { signatureOf } from '../../shared/site-signature.ts'
import { callPath, createCallTaker } from './call.ts'

const secret = 'a secret that both know'

const call = (signature: string | undefined, { method = 'POST', url = callPath } = {}) =>
  Object.assign(new IncomingMessage(new Socket()), { method, url, headers: { 'x-site-signature': signature } })

const signed = (time: Date, by = secret) => signatureOf(by, { method: 'POST', url: callPath, time })

it('asks the CMS when it calls', async () => {
  const refresh = vi.fn(async () => undefined)
  expect((await createCallTaker(secret, refresh)(call(signed(new Date()))))?.status).toBe(200)
  expect(refresh).toHaveBeenCalledTimes(1)
})

it.each([
  ['no signature', undefined],
  ['an empty one', ''],
  ['that of somebody else', signed(new Date(), 'another secret')],
  ['an old one', signed(new Date(Date.now() - 3_600_000))],
  ['part of one', signed(new Date()).slice(0, -1)],
])('refuses a call with %s', async (_, signature) => {
  const refresh = vi.fn(async () => undefined)
  expect((await createCallTaker(secret, refresh)(call(signature)))?.status).toBe(401)
  expect(refresh).not.toHaveBeenCalled()
})

it('leaves everything else alone', () => {
  const take = createCallTaker(secret, async () => undefined)
  expect(take(call(signed(new Date()), { method: 'GET' }))).toBeNull()
  expect(take(call(signed(new Date()), { url: '/' }))).toBeNull()
  expect(createCallTaker(null, async () => undefined)(call(signed(new Date())))).toBeNull()
})
