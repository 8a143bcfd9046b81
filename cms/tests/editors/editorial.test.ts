import request from 'supertest'
import { z } from 'zod'
import { signIn, type Editor } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'

const offerUid = 'api::offer.offer'
const topicUid = 'api::topic.topic'
const demandUid = 'api::demand.demand'
const stepUid = 'api::guide-step.guide-step'

const sentences = { whatIsIt: 'Ein Treffen.', whoIsItFor: 'Für alle.', firstStep: 'Kommen Sie vorbei.' }
const answerSchema = z.object({ data: z.record(z.string(), z.unknown()) })
const fieldError = z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })
const errorSchema = z.object({
  error: z.object({
    message: z.string(),
    details: z.object({ errors: z.array(fieldError) }).partial(),
  }),
})

let server: RunningServer
let editor: Editor
let topic: string
let institution: string

/** What the dashboard's own API answers; nothing is thrown. */
const send = async (method: 'get' | 'post' | 'put', path: string, body?: object) => {
  const call = request(server.url)[method](`/content-manager/collection-types/${path}`)
  return call.set('Authorization', `Bearer ${editor.token}`).send(body)
}

const read = async (uid: string, documentId: string, locale = 'de', status = 'draft') => {
  const { body }: { body: unknown } = await send('get', `${uid}/${documentId}?locale=${locale}&status=${status}`)
  return answerSchema.parse(body).data
}

const refusal = async (method: 'post' | 'put', path: string, body: object) => {
  const answer = await send(method, path, body)
  expect(answer.status).toBe(400)
  return errorSchema.parse(answer.body).error
}

const complete = () => ({
  title: `Offenes Frühstück ${Math.random()}`, ...sentences, kind: 'group', modes: ['on-site'],
  topics: { connect: [{ documentId: topic }] }, institution: { connect: [{ documentId: institution }] },
})

beforeAll(async () => {
  server = await startServer('editorial')
  editor = await signIn(server.url)
  topic = await editor.create(topicUid, { name: 'Prüfthema', order: 999 })
  await editor.publish(topicUid, topic)
  institution = await editor.create('api::institution.institution', { name: 'Prüfstelle', kind: 'other' })
  await editor.publish('api::institution.institution', institution)
}, 70_000)
afterAll(async () => server.stop())

describe('German first', () => {
  test('another language before German is refused', async () => {
    const error = await refusal('post', `${topicUid}?locale=en`, { name: 'First in English', order: 1 })
    expect(error.message).toBe('Bitte legen Sie den Eintrag zuerst auf Deutsch an.')
  })

  test('another language is published only after German', async () => {
    const id = await editor.create(topicUid, { name: 'Noch nicht da', order: 1 })
    await editor.update(topicUid, id, { name: 'Not there yet' }, 'en')
    const error = await refusal('post', `${topicUid}/${id}/actions/publish?locale=en`, {})
    expect(error.message).toBe('Bitte veröffentlichen Sie zuerst die deutsche Fassung.')
  })

  test('taking German offline takes every language offline', async () => {
    const id = await editor.create(topicUid, { name: 'Geht offline', order: 1 })
    await editor.publish(topicUid, id)
    await editor.update(topicUid, id, { name: 'Goes offline' }, 'en')
    await editor.publish(topicUid, id, {}, 'en')
    expect((await send('get', `${topicUid}/${id}?locale=en&status=published`)).status).toBe(200)
    await editor.unpublish(topicUid, id)
    const { body }: { body: unknown } = await send('get', `${topicUid}/${id}?locale=en&status=published`)
    expect(answerSchema.parse(body).data).toEqual({})
  })

  test('deleting German deletes every language', async () => {
    const id = await editor.create(topicUid, { name: 'Wird gelöscht', order: 1 })
    await editor.update(topicUid, id, { name: 'Will be deleted' }, 'en')
    await editor.remove(topicUid, id, 'de')
    expect((await send('get', `${topicUid}/${id}?locale=en`)).status).toBe(404)
  })
})

describe('facts and relations are written in German only', () => {
  let id: string
  beforeAll(async () => {
    id = await editor.create(offerUid, { ...complete(), childAgeFrom: 1, modes: ['phone'], places: [{ addressLocality: 'Göttingen' }] })
    await editor.publish(offerUid, id)
  })

  test('a new language starts with the facts of the German draft, whatever its form says', async () => {
    await editor.update(offerUid, id, { childAgeFrom: 2 })
    await editor.update(offerUid, id, { title: 'Open breakfast', ...sentences, kind: 'counselling' }, 'en')
    expect(await read(offerUid, id, 'en')).toMatchObject({ kind: 'group', childAgeFrom: 2, modes: ['phone'] })
    expect(await read(offerUid, id)).toMatchObject({ kind: 'group', childAgeFrom: 2 })
  })

  test('the same facts pass, a differing one is refused at its field', async () => {
    const english = await read(offerUid, id, 'en')
    const { childAgeFrom, kind, modes, places } = english
    await editor.update(offerUid, id, { title: 'Open breakfast', childAgeFrom, kind, modes, places }, 'en')
    const error = await refusal('put', `${offerUid}/${id}?locale=en`, { childAgeFrom: 5 })
    expect(error.details.errors).toEqual([expect.objectContaining({
      path: ['childAgeFrom'], message: 'Diese Angabe gilt für alle Sprachen. Ändern Sie sie bitte auf Deutsch.',
    })])
    expect(await read(offerUid, id)).toMatchObject({ childAgeFrom: 2 })
  })

  test('publishing German brings its facts to the other languages, and leaves waiting words waiting', async () => {
    await editor.publish(offerUid, id, {}, 'en')
    await editor.update(offerUid, id, { title: 'Açık kahvaltı', ...sentences }, 'tr')
    await editor.publish(offerUid, id, {}, 'tr')
    await editor.update(offerUid, id, { title: 'Waiting words' }, 'en')
    await editor.publish(offerUid, id, { childAgeFrom: 3, places: [{ addressLocality: 'Duderstadt' }] })
    const status = async (locale: string) => {
      const { body }: { body: unknown } = await send('get', `${offerUid}/${id}?locale=${locale}`)
      return z.object({ data: z.object({ status: z.string() }) }).parse(body).data.status
    }
    for (const locale of ['en', 'tr']) {
      expect(await read(offerUid, id, locale, 'published')).toMatchObject({
        childAgeFrom: 3, places: [expect.objectContaining({ addressLocality: 'Duderstadt' })],
      })
    }
    expect(await read(offerUid, id, 'en', 'published')).toMatchObject({ title: 'Open breakfast' })
    expect(await status('en')).toBe('modified')
    expect(await status('tr')).toBe('published')
    await editor.update(offerUid, id, { childAgeFrom: 2 })
  })

  test('a relation is refused, an untouched one passes', async () => {
    await editor.update(offerUid, id, { topics: { connect: [], disconnect: [] } }, 'en')
    const error = await refusal('put', `${offerUid}/${id}?locale=en`, { topics: { connect: [{ documentId: topic }] } })
    expect(error.message).toBe('Verknüpfungen ändern Sie bitte in der deutschen Fassung.')
  })
})

describe('addresses', () => {
  test('are made from the title, with a number when taken', async () => {
    const first = await editor.create(topicUid, { name: 'Über größere Höfe', order: 1 })
    const second = await editor.create(topicUid, { name: 'Über größere Höfe', order: 1 })
    expect(await read(topicUid, first)).toMatchObject({ slug: 'ueber-groessere-hoefe' })
    expect(await read(topicUid, second)).toMatchObject({ slug: 'ueber-groessere-hoefe-2' })
  })

  test('that are taken are refused', async () => {
    await editor.create(topicUid, { name: 'Eins', slug: 'ganz-eigen', order: 1 })
    const error = await refusal('post', `${topicUid}?locale=de`, { name: 'Zwei', slug: 'ganz-eigen', order: 1 })
    expect(error.message).toBe('„ganz-eigen“ ist schon vergeben. Bitte wählen Sie eine andere Adresse.')
  })

  test('belong to pages as well as their keys', async () => {
    const id = await editor.create('api::page.page', { title: 'Eine neue Seite' })
    expect(await read('api::page.page', id)).toMatchObject({ slug: 'eine-neue-seite', key: 'eine-neue-seite' })
    const error = await refusal('post', 'api::page.page?locale=de', { title: 'Noch eine', key: 'imprint' })
    expect(error.details.errors?.[0]?.path).toEqual(['key'])
  })
})

describe('values', () => {
  test('lists hold known words only, in the order of the list', async () => {
    const id = await editor.create(offerUid, { ...complete(), modes: ['online', 'on-site', 'online'] })
    expect(await read(offerUid, id)).toMatchObject({ modes: ['on-site', 'online'] })
    const error = await refusal('put', `${offerUid}/${id}?locale=de`, { schedules: [{ weekdays: ['mo', 'montag'] }] })
    expect(error.details.errors).toEqual([expect.objectContaining({
      path: ['schedules', 0, 'weekdays'], message: 'Nicht in der Liste: montag.',
    })])
  })

  test('addresses are http or https; a bare one is completed', async () => {
    const id = await editor.create(offerUid, { ...complete(), website: 'www.beispiel.example/seite' })
    expect(await read(offerUid, id)).toMatchObject({ website: 'https://www.beispiel.example/seite' })
    for (const website of ['javascript:alert(1)', 'mailto:a@b.example', 'nur Worte', 'https://localhost']) {
      const error = await refusal('put', `${offerUid}/${id}?locale=de`, { website })
      expect(error.details.errors?.[0]?.path).toEqual(['website'])
    }
  })
})

describe('publishing German needs what visitors need', () => {
  test('an offer: topic, how it can be used, and institution', async () => {
    const id = await editor.create(offerUid, { title: 'Ohne alles', ...sentences, kind: 'group' })
    const error = await refusal('post', `${offerUid}/${id}/actions/publish?locale=de`, {})
    expect(error.details.errors?.map(({ path }) => path)).toEqual([['topics'], ['modes'], ['institution']])
    expect((await read(offerUid, id, 'de', 'published'))).toEqual({})
  })

  test('a right: authority, paragraph, source and legal state, but no institution', async () => {
    const id = await editor.create(offerUid, {
      title: 'Ein Recht', ...sentences, kind: 'right', modes: ['on-site'], topics: { connect: [{ documentId: topic }] },
    })
    const error = await refusal('post', `${offerUid}/${id}/actions/publish?locale=de`, {})
    expect(error.details.errors?.map(({ path }) => path[0])).toEqual([
      'responsibleAuthority', 'legalBasis', 'sourceUrl', 'legalStateOn',
    ])
    await editor.publish(offerUid, id, {
      responsibleAuthority: 'Jugendamt', legalBasis: '§ 1', sourceUrl: 'https://gesetz.example/', legalStateOn: '2026-11-01',
    })
    expect(await read(offerUid, id, 'de', 'published')).toMatchObject({ legalBasis: '§ 1' })
  })

  test('a step: its guide', async () => {
    const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'So geht es.' }] }]
    const id = await editor.create(stepUid, { title: 'Antrag stellen', text, order: 1 })
    const error = await refusal('post', `${stepUid}/${id}/actions/publish?locale=de`, {})
    expect(error.details.errors?.[0]?.path).toEqual(['guide'])
  })

  test('a demand: its paper', async () => {
    const id = await editor.create(demandUid, { text: 'Mehr Plätze', state: 'demanded', order: 1 })
    const error = await refusal('post', `${demandUid}/${id}/actions/publish?locale=de`, {})
    expect(error.details.errors?.[0]?.path).toEqual(['paper'])
  })
})

describe('what became of a demand', () => {
  test('the state before goes into its history, once, and only when both state and day change', async () => {
    const id = await editor.create(demandUid, { text: 'Längere Öffnungszeiten', state: 'demanded', since: '2026-01-10', order: 1 })
    const stepSchema = z.object({ state: z.string(), since: z.string() })
    const stepsOf = async () => z.array(stepSchema).parse((await read(demandUid, id)).history)
    await editor.update(demandUid, id, { text: 'Längere Öffnungszeiten in den Kitas' })
    await editor.update(demandUid, id, { state: 'discussed', since: '2026-01-10' })
    expect(await stepsOf()).toEqual([])
    await editor.update(demandUid, id, { state: 'partly-met', since: '2026-06-02' })
    expect(await stepsOf()).toEqual([{ state: 'discussed', since: '2026-01-10' }])
    await editor.update(demandUid, id, { state: 'met', since: '2026-09-01' })
    expect(await stepsOf()).toEqual([
      { state: 'discussed', since: '2026-01-10' }, { state: 'partly-met', since: '2026-06-02' },
    ])
  })
})
