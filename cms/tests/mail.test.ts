import { setTimeout as wait } from 'node:timers/promises'
import request from 'supertest'
import { z } from 'zod'
import { toHtml, toText, type MailContent } from '../src/mail/content'
import { movableClock, until } from './support/clock'
import { signIn } from './support/editor'
import { startMailServer, type MailServer } from './support/mail-server'
import { freePort, launch, startServer, type RunningServer } from './support/server'

const content: MailContent = {
  greeting: 'Guten Tag,',
  paragraphs: ['stimmt noch, was über <b>Ihr</b> Angebot „Größe & Grüße“ auf der Website steht?'],
  action: { label: 'Angaben prüfen', url: 'https://buendnis.example/pruefen?a=1&b=2' },
  closing: 'Viele Grüße\nBündnis',
  reason: 'Sie bekommen diese Nachricht zweimal im Jahr.',
  unsubscribeUrl: 'https://buendnis.example/abmelden/x',
}

describe('the words of a mail', () => {
  test('say the same as text and as HTML, and nothing of them becomes code', () => {
    const text = toText(content)
    const html = toHtml('Stimmt noch?', content)
    expect(text).toContain('über <b>Ihr</b> Angebot „Größe & Grüße“')
    expect(html).toContain('über &lt;b&gt;Ihr&lt;/b&gt; Angebot „Größe &amp; Grüße“')
    expect(html).toContain('href="https://buendnis.example/pruefen?a=1&amp;b=2"')
    expect(html).not.toMatch(/<img|<script|src=/)
    for (const words of ['Angaben prüfen', 'zweimal im Jahr', 'https://buendnis.example/abmelden/x']) {
      expect(text).toContain(words)
      expect(html).toContain(words)
    }
  })
})

const listSchema = z.object({ data: z.object({
  configured: z.boolean(),
  counts: z.record(z.string(), z.number()),
  mails: z.array(z.object({
    id: z.number(), state: z.string(), tries: z.number(), lastError: z.string().nullable(), recipient: z.string(),
    subject: z.string(),
  })),
}) })

describe('the outbox', () => {
  const clock = movableClock('mail')
  let mailServer: MailServer | undefined
  let server: RunningServer
  let first: Awaited<ReturnType<typeof startServer>>
  let settings: Record<string, string>
  let token: string

  const call = (method: 'get' | 'post', address: string) =>
    request(server.url)[method](`/buendnis${address}`).set('Authorization', `Bearer ${token}`)
  const list = async () => listSchema.parse((await call('get', '/mail').expect(200)).body).data
  beforeAll(async () => {
    settings = {
      ...clock.environment, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(await freePort()),
      MAIL_FROM: 'Bündnis für Alleinerziehende <post@buendnis.test>',
    }
    first = await startServer('mail', settings)
    server = first
    token = (await signIn(server.url)).token
    const refused = await call('post', '/mail/test').expect(400)
    expect(refused.text).toContain('endet auf .example')
    await request(server.url).put('/admin/users/me').set('Authorization', `Bearer ${token}`)
      .send({ email: 'koordination@buendnis.test' }).expect(200)
  }, 70_000)
  afterAll(async () => {
    await server.stop()
    await first.stop()
    await mailServer?.stop()
    clock.remove()
  })

  test('keeps a mail while the mail server is away, and sends it once when it is back', async () => {
    const refused = await call('post', '/mail/test').expect(400)
    expect(refused.text).toContain('ECONNREFUSED')
    const [waiting] = (await list()).mails
    expect(waiting).toMatchObject({ state: 'waiting', tries: 1 })

    const back = await startMailServer(Number(settings.SMTP_PORT))
    mailServer = back
    await wait(500)
    expect(back.mails).toHaveLength(0)
    clock.shift(2)
    await until(async () => (await list()).counts.sent === 1)
    expect(back.mails).toHaveLength(1)
    const [mail] = back.mails
    expect(mail?.subject).toBe('Probe: Die Post des Bündnisses funktioniert')
    expect(mail?.from?.text).toContain('Bündnis für Alleinerziehende')
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@buendnis\.test>$/)
    expect(mail?.text).toContain('ist alles richtig eingerichtet')
    expect(mail?.html).toContain('ist alles richtig eingerichtet')
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    clock.shift(200)
    await wait(800)
    expect(back.mails).toHaveLength(1)
  })

  test('tries again after a passing refusal, gives up after a final one, and sends again when asked to', async () => {
    if (!mailServer) throw new Error('The mail server has not come back')
    mailServer.refuseWith = 451
    await call('post', '/mail/test').expect(400)
    expect((await list()).mails[0]).toMatchObject({ state: 'waiting', tries: 1 })
    mailServer.refuseWith = 550
    clock.shift(202)
    await until(async () => (await list()).mails[0]?.state === 'given-up')
    const [given] = (await list()).mails
    expect(given?.lastError).toContain('550')
    expect(mailServer.mails).toHaveLength(1)

    mailServer.refuseWith = undefined
    await call('post', `/mail/${given?.id}/retry`).expect(200)
    expect((await list()).mails[0]).toMatchObject({ state: 'sent' })
    expect(mailServer.mails).toHaveLength(2)
  })

  test('a process that dies between two mails of one run leaves none behind and sends none twice', async () => {
    if (!mailServer) throw new Error('The mail server has not come back')
    mailServer.refuseWith = 451
    for (let count = 0; count < 3; count += 1) await call('post', '/mail/test').expect(400)
    expect((await list()).counts).toMatchObject({ waiting: 3, sent: 2 })

    const { mails } = mailServer
    mailServer.refuseWith = undefined
    mailServer.silentFrom = mails.length + 1
    clock.shift(210)
    await until(async () => mailServer?.unanswered === 1)
    expect(mails).toHaveLength(3)
    await server.kill()

    mailServer.silentFrom = Infinity
    server = await launch({ DATABASE_FILENAME: first.database, ...settings })
    // Another process takes over what the dead one had taken, when it has been silent for a quarter of an hour.
    clock.shift(230)
    await until(async () => (await list()).counts.sent === 5)
    expect(await list()).toMatchObject({ counts: { waiting: 0 } })
    clock.shift(300)
    await wait(800)
    expect(mails).toHaveLength(5)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(5)
  }, 30_000)

  test('is for coordinators', async () => {
    await request(server.url).get('/buendnis/mail').expect(401)
    await request(server.url).post('/buendnis/mail/test').expect(401)
  })
})
