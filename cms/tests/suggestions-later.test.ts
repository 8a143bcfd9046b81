import request from 'supertest'
import { z } from 'zod'
import { monthsBefore } from '../src/clock/months'
import { forgotten } from '../src/suggestions/forget'
import { movableClock, until } from './support/clock'
import { signIn } from './support/editor'
import { startServer, type RunningServer } from './support/server'
import { report, siteCaller } from './support/site-caller'

const uid = 'api::suggestion.suggestion'
const clock = movableClock('suggestions-later')

let server: RunningServer
let token: string
beforeAll(async () => {
  server = await startServer('suggestions-later', clock.environment)
  token = (await signIn(server.url)).token
}, 90_000)
afterAll(async () => {
  await server.stop()
  clock.remove()
})

const rowsSchema = z.object({
  results: z.array(z.looseObject({ documentId: z.string(), text: z.string(), email: z.string().nullish() })),
})
const mailsSchema = z.object({
  data: z.object({
    configured: z.boolean(),
    mails: z.array(z.object({ kind: z.string(), subject: z.string(), recipient: z.string(), state: z.string() })),
  }),
})

const ask = async (address: string) => {
  const { body }: { body: unknown } = await request(server.url).get(address).set('Authorization', `Bearer ${token}`).expect(200)
  return body
}
const read = async (code: string) =>
  rowsSchema.parse(await ask(`/content-manager/collection-types/${uid}?filters[code]=${code}`)).results[0]
const outbox = async () => mailsSchema.parse(await ask('/buendnis/mail')).data
const digests = async () => (await outbox()).mails.filter(({ kind }) => kind === 'suggestions')

test('a month earlier is the same day, or the last one of a shorter month', () => {
  expect(monthsBefore(new Date('2026-11-23T10:00:00Z'), 12)).toEqual(new Date('2025-11-23T10:00:00Z'))
  expect(monthsBefore(new Date('2028-02-29T10:00:00Z'), 12)).toEqual(new Date('2027-02-28T10:00:00Z'))
})

test('coordination hears of new reports once a day, and what was closed a year ago is forgotten', async () => {
  const site = siteCaller(server.url)
  const [closed, open] = [report({ email: 'a@example.org' }), report({ text: 'Etwas anderes, das noch offen ist.' })]
  for (const sent of [closed, open]) expect((await site.post('/api/suggestions', sent, { visitor: sent.code })).status).toBe(201)

  clock.shiftDays(1)
  await until(async () => (await digests()).length > 0)
  expect(await digests()).toEqual([expect.objectContaining({ subject: '2 neue Hinweise für das Bündnis' })])

  const row = await read(closed.code)
  await request(server.url).put(`/content-manager/collection-types/${uid}/${row?.documentId}`)
    .set('Authorization', `Bearer ${token}`).send({ state: 'adopted', answer: 'Danke, das steht jetzt da.' }).expect(200)

  clock.shiftDays(360)
  // No new report, no new mail.
  expect(await digests()).toHaveLength(1)
  // Without a mail server the answer to the sender waits, and everybody who looks sees why.
  const toSender = async () => (await outbox()).mails.find(({ recipient }) => recipient === 'a@example.org')
  await until(async () => (await toSender()) !== undefined)
  expect([await toSender(), (await outbox()).configured]).toMatchObject([{ state: 'waiting' }, false])
  expect(await read(closed.code)).toMatchObject({ text: closed.text, email: 'a@example.org' })

  clock.shiftDays(368)
  await until(async () => (await read(closed.code))?.text === forgotten)
  expect(await read(closed.code)).toMatchObject({ email: null })
  expect(await read(open.code)).toMatchObject({ text: open.text })
  const outcome = await request(server.url).get(`/api/suggestions/${closed.code}`)
  expect(outcome.body).toMatchObject({ data: { state: 'adopted', answer: 'Danke, das steht jetzt da.' } })
})
