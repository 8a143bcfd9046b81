import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import request from 'supertest'
import { z } from 'zod'
import { publicApi } from './support/api'
import { movableClock, until } from './support/clock'
import { signIn, type Editor } from './support/editor'
import { startMailServer, type MailServer } from './support/mail-server'
import { testFolder } from './support/paths'
import { startServer, type RunningServer } from './support/server'
import { siteCaller } from './support/site-caller'

/**
 * A year of the directory in fortnights: mails go out through a real mail server, institutions answer by their link,
 * coordination takes corrections over, funding ends, German texts change. Nobody is asked anything by hand.
 */

const offerUid = 'api::offer.offer'
const institutionUid = 'api::institution.institution'
const minutesOfDay = 24 * 60
const clock = movableClock('year')

let mailServer: MailServer
let server: RunningServer
let editor: Editor
let database: DatabaseSync
let minutes = 0

const moved = () => new Date(Date.now() + minutes * 60_000)
const dayIn = (days: number) => new Date(moved().getTime() + days * 86_400_000).toISOString().slice(0, 10)

const admin = async (method: 'get' | 'post', address: string, body: object = {}) => {
  const answer = await request(server.url)[method](`/buendnis${address}`).set('Authorization', `Bearer ${editor.token}`).send(body)
  if (answer.status !== 200) throw new Error(`${method} ${address}: ${answer.status} ${answer.text}`)
  const answered: unknown = answer.body
  return answered
}

/** Whether offers have ended and institutions were asked on the moved day, and no mail is due. */
const isSettled = () => {
  const [row] = database.prepare(
    `select (select count(*) from job_run where name in ('checks', 'offers-end') and next_at <= ?) as jobs,
      (select count(*) from mail_outbox where state = 'waiting') as mails`,
  ).all(moved().getTime())
  return row?.jobs === 0 && row.mails === 0
}

/** Goes on by so many days, and lets the jobs of that day do their work. */
const pass = async (days: number) => {
  clock.shift(minutes += days * minutesOfDay)
  // The sender of mails comes once a minute.
  await until(async () => {
    clock.shift(minutes += 1)
    return isSettled()
  })
}

interface House { documentId: string, name: string, address: string }
const houses: House[] = []
/** What an institution does with a mail: it confirms, corrects its first offer, or leaves it. */
const conductOf = (at: number) => (at >= 16 ? 'silent' : at >= 14 ? 'corrects' : 'confirms')

const offerSchema = z.looseObject({
  documentId: z.string(), serviceStatus: z.string(), checkedAt: z.string().nullable(), costNote: z.string().nullable(),
  availableLocales: z.array(z.string()), institution: z.object({ documentId: z.string() }).nullable(),
})
const offers = async (filter = '') =>
  z.array(offerSchema).parse(await publicApi(server.url).list(`/offers?filters[kind][$ne]=right&pagination[pageSize]=100${filter}`))

let answered = 0
let requests = 0
const corrected: string[] = []

const post = async (address: string, data: object) => {
  requests += 1
  const answer = await siteCaller(server.url).post(`/api/checks/${address}`, data, { time: moved().getTime(), visitor: '' })
  expect(answer.status).toBe(200)
}

const say = async (token: string, documentId: string, answer: string, more: object = {}) =>
  post('answers', { token, documentId, answer, receivedAt: moved().toISOString(), ...more })

/** Institutions read their mail. */
const answerMails = async () => {
  for (; answered < mailServer.mails.length; answered += 1) {
    const mail = mailServer.mails[answered]
    const at = houses.findIndex(({ address }) => JSON.stringify(mail?.to).includes(address))
    const house = houses[at]
    const token = /\/pruefung\/([0-9a-f]{40})/.exec(mail?.text ?? '')?.[1]
    if (!house || token === undefined || conductOf(at) === 'silent') continue
    if (conductOf(at) === 'corrects' && corrected.length < 2 && !corrected.some(note => note.includes(house.name))) {
      const [offer] = await offers(`&filters[institution][documentId][$eq]=${house.documentId}`)
      const note = `Neu bei ${house.name}: kostenlos.`
      await say(token, offer?.documentId ?? '', 'changed', { changes: { costNote: [note] } })
      corrected.push(note)
    }
    await say(token, 'all', 'right')
  }
}

const listSchema = z.object({ data: z.object({ suggestions: z.array(z.object({ documentId: z.string() })) }) })
const detailSchema = z.object({ data: z.object({
  proposal: z.object({ seen: z.string(), fields: z.array(z.looseObject({ field: z.string() })) }),
}) })

/** Coordination reads the corrections, and takes them over. */
const takeOver = async () => {
  const { data: { suggestions } } = listSchema.parse(await admin('get', '/suggestions?kind=proposal&state=open'))
  for (const { documentId } of suggestions) {
    const { data: { proposal } } = detailSchema.parse(await admin('get', `/suggestions/entries/${documentId}`))
    const names = proposal.fields.map(({ field }) => field)
    await admin('post', `/suggestions/entries/${documentId}/apply`, { fields: names, seen: proposal.seen, publish: true })
  }
}

beforeAll(async () => {
  mailServer = await startMailServer()
  server = await startServer('year', {
    ...clock.environment, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mailServer.port), MAIL_FROM: 'Bündnis <post@buendnis.test>',
    WEB_PUBLIC_URL: 'https://buendnis.test',
  })
  database = new DatabaseSync(path.join(testFolder, `year-${process.pid}.db`), { readOnly: true })
  editor = await signIn(server.url)
  const institutions = z.array(z.looseObject({ documentId: z.string(), name: z.string() }))
    .parse(await publicApi(server.url).list('/institutions?pagination[pageSize]=100'))
  const [topic] = await publicApi(server.url).list('/topics?pagination[pageSize]=1')
  for (const [at, { documentId, name }] of institutions.entries()) {
    houses.push({ documentId, name, address: `haus-${at}@jahr.test` })
    await editor.update(institutionUid, documentId, { checkEmail: `haus-${at}@jahr.test` })
  }
  for (let number = (await offers()).length; number < 60; number += 1) {
    const documentId = await editor.create(offerUid, {
      title: `Treffpunkt ${number}`, kind: 'group', modes: ['online'], whatIsIt: 'Ein Treffen.', whoIsItFor: 'Für alle.',
      firstStep: 'Kommen Sie.', topics: { connect: [{ documentId: topic?.documentId }] },
      institution: { connect: [{ documentId: houses[number % houses.length]?.documentId }] },
    })
    await editor.publish(offerUid, documentId)
  }
}, 180_000)
afterAll(async () => {
  database.close()
  await server.stop()
  await mailServer.stop()
  clock.remove()
})

test('sixty offers of eighteen institutions come through a year', async () => {
  expect([houses.length, (await offers()).length]).toEqual([18, 60])

  const ofConfirming = (await offers(`&filters[institution][documentId][$eq]=${houses[3]?.documentId}`))[0]?.documentId ?? ''
  await editor.publish(offerUid, ofConfirming, { validUntil: dayIn(120) })
  const translated = (await offers()).filter(({ availableLocales, documentId }) =>
    availableLocales.length > 1 && documentId !== ofConfirming).slice(0, 10)
  expect(translated).toHaveLength(10)

  for (let days = 0; days < 370; days += 14) {
    await pass(14)
    await answerMails()
    await takeOver()
    if (days === 196) {
      for (const { documentId } of translated) await editor.publish(offerUid, documentId, { whatIsIt: 'Ein neuer Satz, seit dem Sommer.' })
    }
  }

  // What was corrected is public, and nothing of it waits.
  const all = await offers()
  expect(all.map(({ costNote }) => costNote)).toEqual(expect.arrayContaining(corrected))
  expect(corrected).toHaveLength(2)
  expect(listSchema.parse(await admin('get', '/suggestions?kind=proposal&state=open')).data.suggestions).toEqual([])

  // The funding that ended was asked about in time, and ended its offer.
  expect(all.find(({ documentId }) => documentId === ofConfirming)).toMatchObject({ serviceStatus: 'ended' })

  // Every offer is checked, marked or gone; marked are those of the two that never answered, and no others.
  const { data: { institutions } } = z.object({ data: z.object({ institutions: z.array(z.looseObject({
    documentId: z.string(), standing: z.string(), due: z.array(z.string()),
  })) }) }).parse(await admin('get', '/checks'))
  const silent = institutions.filter(({ standing }) => standing === 'silent').map(({ documentId }) => documentId)
  expect(silent.sort()).toEqual(houses.filter((_, at) => conductOf(at) === 'silent').map(({ documentId }) => documentId).sort())
  const isChecked = ({ checkedAt }: { checkedAt: string | null }) => checkedAt !== null && checkedAt > dayIn(-190)
  const left = all.filter(offer => !isChecked(offer) && offer.serviceStatus !== 'ended')
  expect(left.length).toBeGreaterThan(0)
  expect(left.filter(({ institution }) => !silent.includes(institution?.documentId ?? ''))).toEqual([])

  // Every outdated translation is named, and no other.
  const entrySchema = z.object({ documentId: z.string(), locale: z.string() })
  const { data: { entries } } = z.object({ data: z.object({ entries: z.array(entrySchema) }) })
    .parse(await admin('get', `/translations?state=outdated&type=${offerUid}&pageSize=500`))
  const named = entries.map(({ documentId, locale }) => `${documentId} ${locale}`).sort()
  // A corrected note about costs is a German text, too.
  const changed = all.filter(({ documentId, costNote }) =>
    translated.some(offer => offer.documentId === documentId) || corrected.includes(costNote ?? ''))
  expect(named).toEqual(changed.flatMap(({ documentId, availableLocales }) =>
    availableLocales.filter(locale => locale !== 'de').map(locale => `${documentId} ${locale}`)).sort())

  // Nobody was written to twice about the same: each mail is one of its kind, silent houses got two reminders a round.
  const ids = mailServer.mails.map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(ids.length)
  const mailsTo = (at: number) => mailServer.mails.filter(({ to }) => JSON.stringify(to).includes(`haus-${at}@`)).length
  for (const at of houses.keys()) {
    const most = conductOf(at) === 'silent' ? 6 : 4
    expect([at, mailsTo(at) > 0, mailsTo(at) <= most]).toEqual([at, true, true])
  }
  expect(requests).toBeLessThanOrEqual(mailServer.mails.length + corrected.length)
}, 240_000)
