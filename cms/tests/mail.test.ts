import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import request from 'supertest'
import { z } from 'zod'
import { toHtml, toText, type MailContent } from '../src/mail/content'
import { publicApi } from './support/api'
import { movableClock, until } from './support/clock'
import { signIn, type Editor } from './support/editor'
import { startMailServer, type MailServer } from './support/mail-server'
import { freePort, launch, startServer, type RunningServer } from './support/server'
import { siteCaller } from './support/site-caller'

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

const institutionSchema = z.object({ documentId: z.string() })

describe('the outbox', () => {
  const clock = movableClock('mail')
  let mailServer: MailServer | undefined
  let server: RunningServer
  let first: Awaited<ReturnType<typeof startServer>>
  let settings: Record<string, string>
  let editor: Editor
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
    editor = await signIn(server.url)
    token = editor.token
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

  describe('„Stimmt noch?“, when the process dies while it asks and again while it sends', () => {
    const days = 400
    const minutes = days * 24 * 60
    let asked: string[]

    const rowsOf = (sql: string) => {
      const database = new DatabaseSync(first.database)
      try {
        return z.array(z.object({ n: z.number() })).parse(database.prepare(sql).all())[0]?.n ?? 0
      } finally {
        database.close()
      }
    }
    const change = (sql: string) => {
      const database = new DatabaseSync(first.database, { timeout: 5000 })
      database.exec(sql)
      database.close()
    }
    const rounds = () => rowsOf('select count(*) as n from check_round')
    const restart = async () => {
      server = await launch({ DATABASE_FILENAME: first.database, ...settings })
    }
    const addressOf = (documentId: string) => `${documentId}@stimmt.test`
    const mailsTo = (documentId: string) =>
      mailServer?.mails.filter(({ to }) => JSON.stringify(to).includes(addressOf(documentId))) ?? []

    test('every institution gets its mail once, with a link that holds', async () => {
      if (!mailServer) throw new Error('The mail server has not come back')
      const offers = await publicApi(server.url).list('/offers?filters[kind]=counselling&pagination[pageSize]=100')
      asked = [...new Set(offers.map(({ institution }) => institutionSchema.parse(institution).documentId))].slice(0, 6)
      for (const documentId of asked) {
        await editor.update('api::institution.institution', documentId, { checkEmail: addressOf(documentId) })
      }

      // Every round takes so long that somebody can look on.
      change(`create view slow as with recursive step(n) as (select 1 union all select n + 1 from step where n < 1000000)
        select max(n) as n from step;
        create trigger slow_round after insert on check_round begin select n from slow; end;`)
      clock.shift(minutes)
      await until(async () => rounds() >= 2)
      await server.kill()
      const halfWay = rounds()
      expect(halfWay).toBeLessThan(asked.length)
      expect(rowsOf('select count(*) as n from mail_outbox where kind = \'check\'')).toBe(halfWay)
      expect(rowsOf('select count(*) as n from check_link')).toBe(halfWay)
      change('drop trigger slow_round; drop view slow')

      // What the dead one had taken is taken over after a quarter of an hour.
      const { mails, unanswered } = mailServer
      mailServer.silentFrom = mails.length + 2
      const before = unanswered.length
      clock.shift(minutes + 20)
      await restart()
      await until(async () => unanswered.length > before)
      await server.kill()

      mailServer.silentFrom = Infinity
      clock.shift(minutes + 40)
      await restart()
      await until(async () => asked.every((documentId) => mailsTo(documentId).length > 0))
      // Neither the next run of the sender nor the next day's question brings a second one.
      clock.shift(minutes + 25 * 60)
      const ran = () => rowsOf('select started_at as n from job_run where name = \'checks\'')
      const last = ran()
      await until(async () => ran() > last)
      await until(async () => (await list()).counts.waiting === 0)
      expect(asked.map((documentId) => mailsTo(documentId).length)).toEqual(asked.map(() => 1))
      expect(rounds()).toBe(asked.length)
      // A mail server that had kept what it never answered would recognise the copy.
      const sent = mails.map(({ messageId }) => messageId)
      expect(sent).toContain(unanswered.at(-1)?.messageId)

      const time = Date.now() + (minutes + 25 * 60) * 60_000
      for (const documentId of asked) {
        const token = /\/pruefung\/([0-9a-f]{40})/.exec(mailsTo(documentId)[0]?.text ?? '')?.[1] ?? ''
        expect((await siteCaller(server.url).post('/api/checks/read', { token }, { time })).status).toBe(200)
      }
    }, 120_000)
  })

  test('is for coordinators', async () => {
    await request(server.url).get('/buendnis/mail').expect(401)
    await request(server.url).post('/buendnis/mail/test').expect(401)
  })
})
