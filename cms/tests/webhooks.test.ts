import { ChangesSchema } from '@buendnis/contract'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import request from 'supertest'
import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { maySendTo, readWebhookSettings } from '../src/webhooks/settings'
import { movableClock, until } from './support/clock'
import { signIn, type Editor } from './support/editor'
import { launch, startServer, type RunningServer } from './support/server'
import { uidOf } from './support/types'

const bodySchema = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.object({
    since: z.number(), until: z.number(), complete: z.boolean(),
    changes: ChangesSchema.shape.data,
  }).partial(),
})

const listSchema = z.object({ data: z.object({
  subscribers: z.array(z.object({
    id: z.number(), name: z.string(), active: z.boolean(), deliveredAt: z.string().nullable(),
    failingSince: z.string().nullable(), pausedBecause: z.string().nullable(), lastError: z.string().nullable(),
    nextAt: z.string().nullable(),
  })),
  undelivered: z.array(z.object({ id: z.number(), subscriber: z.number(), tries: z.number(), lastError: z.string() })),
}) })

const secretSchema = z.object({ data: z.object({ id: z.number(), secret: z.string() }) })

interface Call { readonly headers: Record<string, string>, readonly body: string, readonly path: string }

const clock = movableClock('webhooks')
const topic = uidOf('topic')
const calls: Call[] = []
/** What the subscriber answers; `undefined`: nothing at all. */
let status: number | undefined = 204
let receiver: Server
let first: Awaited<ReturnType<typeof startServer>>
let server: RunningServer
let settings: Record<string, string>
let editor: Editor
let url: string
let secret: string
let id: number
let minutes = 0

const wind = (by: number) => {
  minutes += by
  clock.shift(minutes)
}
const call = async (method: 'get' | 'post' | 'put' | 'delete', path: string, body: object = {}) =>
  request(server.url)[method](`/buendnis${path}`).set('Authorization', `Bearer ${editor.token}`).send(method === 'get' ? undefined : body)
const list = async () => listSchema.parse((await call('get', '/webhooks')).body).data
const subscriber = async () => (await list()).subscribers.find(one => one.id === id)
const dataOf = (one: Call | undefined) => bodySchema.parse(JSON.parse(one?.body ?? '')).data
const idOf = (one: Call | undefined) => one?.headers['webhook-id']

/** What anybody can do who has read the standard. */
const isSigned = ({ headers, body }: Call, by = secret) => {
  const key = Buffer.from(by.replace('whsec_', ''), 'base64')
  const signed = createHmac('sha256', key).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest('base64')
  return headers['webhook-signature']?.split(' ').includes(`v1,${signed}`)
}

let topics = 0
const publishTopic = async () => {
  topics += 1
  const documentId = await editor.create(topic, { name: `Thema ${topics}`, slug: `webhook-${topics}`, order: 900 + topics })
  await editor.publish(topic, documentId)
  return documentId
}

beforeAll(async () => {
  receiver = createServer((incoming, response) => {
    let body = ''
    incoming.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    }).on('end', () => {
      const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
      calls.push({ headers, body, path: incoming.url ?? '' })
      if (status !== undefined) response.writeHead(status, status < 400 && status >= 300 ? { location: '/elsewhere' } : {}).end('x')
    })
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const address = receiver.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  url = `http://empfang.probe:${port}/neu?von=buendnis`
  settings = {
    ...clock.environment, LINK_CHECK_TEST_HOSTS: 'empfang.probe=127.0.0.1,innen.probe=127.0.0.2', LINK_CHECK_TEST_PORTS: port,
  }
  first = await startServer('webhooks', settings)
  server = first
  editor = await signIn(server.url)
}, 90_000)
afterAll(async () => {
  await server.stop()
  await first.stop()
  receiver.closeAllConnections()
  receiver.close()
  clock.remove()
})

test('outside tests only https, public addresses and usual ports can be entered', () => {
  const strict = readWebhookSettings()
  const may = (address: string) => maySendTo(address, strict)
  expect(['https://portal.goettingen.de/a?b=c', 'https://8.8.8.8/'].filter(may)).toHaveLength(2)
  expect([
    'http://portal.goettingen.de/', 'https://localhost/', 'https://a.internal/', 'https://u:p@goettingen.de/', 'ftp://goettingen.de/',
    'https://goettingen.de:8443/', 'kein Link', '',
  ].filter(may)).toEqual([])
})

test('a subscriber is added; the secret is shown once and lies encrypted in the database', async () => {
  expect((await call('post', '/webhooks', { name: 'Falsch', url: 'https://localhost/' })).text).toContain('https://')
  const added = await call('post', '/webhooks', { name: 'Stadtportal', url, purpose: 'Frau Kaya' })
  const { data } = secretSchema.parse(added.body)
  id = data.id
  secret = data.secret
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect((await call('get', '/webhooks')).text).not.toContain('whsec_')
  const database = new DatabaseSync(first.database, { readOnly: true })
  const row = database.prepare('select * from webhook_subscriber').get()
  database.close()
  expect(String(row?.secret)).toMatch(/^v1:/)
  expect(JSON.stringify(row)).not.toContain(secret.slice(6))
})

test('a test arrives, signed as the standard says', async () => {
  expect((await call('post', `/webhooks/${id}/test`)).body.data.message).toBe('Die Probe ist angekommen.')
  const [probe] = calls
  if (!probe) throw new Error('Nothing has come')
  expect(probe.path).toBe('/neu?von=buendnis')
  expect(probe.headers).toMatchObject({
    'content-type': 'application/json', 'user-agent': expect.stringContaining('BuendnisWebhooks/1.0'), 'webhook-id': expect.stringMatching(/^msg_/),
  })
  expect(new Webhook(secret).verify(probe.body, probe.headers)).toMatchObject({ type: 'webhook.test', data: {} })
  expect(() => new Webhook(secret).verify(`${probe.body} `, probe.headers)).toThrow()
  status = 302
  expect((await call('post', `/webhooks/${id}/test`)).text).toContain('leitet weiter (Status 302)')
  expect(calls.filter(({ path }) => path === '/elsewhere')).toEqual([])
  status = 204
})

test('several changes are one message; drafts are not named, and nothing is told twice', async () => {
  calls.length = 0
  await editor.create(topic, { name: 'Entwurf', slug: 'webhook-entwurf', order: 950 })
  wind(1)
  const shown = [await publishTopic(), await publishTopic()]
  wind(1)
  await until(async () => calls.length > 0)
  const [told] = calls
  expect(told && isSigned(told)).toBe(true)
  const { since = 0, until: end, complete, changes } = dataOf(told)
  expect(complete).toBe(true)
  expect(changes).toEqual((await request(server.url).get(`/api/changes?since=${since}`)).body.data)
  expect(changes?.filter(({ documentId }) => documentId !== null).map(({ documentId }) => documentId)).toEqual(shown)
  expect((await request(server.url).get('/api/content-version')).body.data.version).toBe(end)
  await until(async () => (await subscriber())?.deliveredAt !== null)
  wind(3)
  await publishTopic()
  wind(1)
  await until(async () => calls.length === 2)
  expect(dataOf(calls[1]).since).toBe(end)
  expect(idOf(calls[1])).not.toBe(idOf(told))
})

test('what is not taken comes again, the same message, also when the process was killed in the middle of it', async () => {
  await until(async () => (await list()).subscribers[0]?.nextAt === null)
  calls.length = 0
  status = 503
  const documentId = await publishTopic()
  wind(1)
  await until(async () => (await subscriber())?.lastError !== null)
  expect(await subscriber()).toMatchObject({ active: true, lastError: 'Die Gegenstelle meldet einen Fehler (Status 503).' })
  const later = await publishTopic()

  status = undefined
  wind(2)
  await until(async () => calls.length === 2)
  await server.kill()
  status = 200
  server = await launch({ DATABASE_FILENAME: first.database, CMS_PORT: new URL(first.url).port, ...settings })
  // Another process takes over when the dead one has been silent for a quarter of an hour.
  wind(16)
  await until(async () => calls.length === 3)
  expect(new Set(calls.map(idOf)).size).toBe(1)
  expect(new Set(calls.map(({ body }) => body)).size).toBe(1)
  expect(calls.every(one => isSigned(one))).toBe(true)
  expect(new Set(calls.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3)
  expect(dataOf(calls[2]).changes).toContainEqual(expect.objectContaining({ documentId }))
  // What changed meanwhile is the next message.
  wind(1)
  await until(async () => calls.length === 4)
  expect(dataOf(calls[3]).changes).toContainEqual(expect.objectContaining({ documentId: later }))
  expect(dataOf(calls[3]).since).toBe(dataOf(calls[2]).until)
  await until(async () => (await subscriber())?.failingSince === null)
}, 30_000)

test('a renewed secret signs at once, the one before for a day more', async () => {
  const former = secret
  secret = secretSchema.parse((await call('post', `/webhooks/${id}/secret`)).body).data.secret
  await call('post', `/webhooks/${id}/test`)
  expect([secret, former].map(by => isSigned(calls.at(-1) ?? { headers: {}, body: '', path: '' }, by))).toEqual([true, true])
  wind(25 * 60)
  await call('post', `/webhooks/${id}/test`)
  expect([secret, former].map(by => isSigned(calls.at(-1) ?? { headers: {}, body: '', path: '' }, by))).toEqual([true, false])
})

test('what nobody takes is put aside, and after days of silence the subscriber is paused; then it learns of everything', async () => {
  calls.length = 0
  status = 500
  await publishTopic()
  // Each step is longer than the longest gap.
  for (let tries = 1; tries <= 8; tries += 1) {
    wind(13 * 60)
    await until(async () => calls.length === tries)
  }
  await until(async () => (await list()).undelivered.length === 1)
  expect((await list()).undelivered).toMatchObject([{ subscriber: id, tries: 8, lastError: expect.stringContaining('Status 500') }])
  expect(await subscriber()).toMatchObject({ active: false, pausedBecause: expect.stringContaining('Status 500') })

  const [aside] = (await list()).undelivered
  expect((await call('post', `/webhook-messages/${aside?.id}/again`)).text).toContain('nicht angekommen')
  const meanwhile = await publishTopic()
  wind(24 * 60)
  status = 200
  expect((await call('post', `/webhook-messages/${aside?.id}/again`)).body.data.message).toBe('Die Nachricht ist angekommen.')
  expect(idOf(calls.at(-1))).toBe(idOf(calls[0]))
  expect((await list()).undelivered).toEqual([])

  expect((await call('put', `/webhooks/${id}`, { name: 'Stadtportal', url, purpose: '', active: true })).status).toBe(200)
  wind(1)
  await until(async () => dataOf(calls.at(-1)).changes?.some(({ documentId }) => documentId === meanwhile) ?? false)
  expect(await subscriber()).toMatchObject({ active: true, pausedBecause: null })
}, 30_000)

test('a name that leads inside is not called, who says 410 is paused at once, and what was removed is gone', async () => {
  calls.length = 0
  const inside = secretSchema.parse((await call('post', '/webhooks', { name: 'Innen', url: url.replace('empfang', 'innen') })).body).data
  expect((await call('post', `/webhooks/${inside.id}/test`)).text).toContain('nicht im öffentlichen Internet')
  expect((await call('delete', `/webhooks/${inside.id}`)).status).toBe(200)
  status = 410
  await publishTopic()
  wind(2)
  await until(async () => (await subscriber())?.active === false)
  expect(await subscriber()).toMatchObject({ pausedBecause: expect.stringContaining('Status 410') })
  expect(calls).toHaveLength(1)
  const [aside] = (await list()).undelivered
  await call('delete', `/webhook-messages/${aside?.id}`)
  await call('delete', `/webhooks/${id}`)
  expect(await list()).toEqual({ subscribers: [], undelivered: [] })
})

test('Strapi\'s own webhooks, which speak of drafts, are for nobody', async () => {
  const hook = { name: 'x', url: 'https://portal.goettingen.de/', headers: {}, events: ['entry.create'] }
  await request(server.url).post('/admin/webhooks').set('Authorization', `Bearer ${editor.token}`).send(hook).expect(403)
})
