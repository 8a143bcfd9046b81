import request from 'supertest'
import { z } from 'zod'
import { pageKeys } from '@buendnis/contract'
import { publicApi } from '../support/api'
import { signIn, type Editor } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'

const sentences = { whatIsIt: 'Ein Treffen.', whoIsItFor: 'Für alle.', firstStep: 'Kommen Sie vorbei.' }
const paragraph = [{ type: 'paragraph', children: [{ type: 'text', text: 'So geht es.' }] }]
const refusalSchema = z.object({ error: z.object({
  message: z.string(), details: z.object({ usages: z.array(z.object({ uid: z.string(), documentId: z.string() })) }).partial(),
}) })
const panelSchema = z.object({ data: z.object({ usages: z.array(z.unknown()) }) })

let server: RunningServer
let editor: Editor
const ids: Record<string, string> = {}

const send = (method: 'get' | 'post' | 'delete', path: string, body: object = {}) =>
  request(server.url)[method](path).set('Authorization', `Bearer ${editor.token}`).send(body)

const link = (name: string) => ({ connect: [{ documentId: ids[name] }] })

const add = async (name: string, uid: string, data: object, publish = true) => {
  const documentId = await editor.create(uid, data)
  if (publish) await editor.publish(uid, documentId)
  ids[name] = documentId
}

beforeAll(async () => {
  server = await startServer('in-use')
  editor = await signIn(server.url)
  await add('topic', 'api::topic.topic', { name: 'Prüfthema', order: 999 })
  await add('institution', 'api::institution.institution', { name: 'Prüfstelle', kind: 'other' })
  await add('offer', 'api::offer.offer', {
    title: 'Prüftreff', ...sentences, kind: 'group', modes: ['on-site'], topics: link('topic'), institution: link('institution'),
  })
  await add('draft', 'api::offer.offer', { title: 'Nur ein Entwurf', ...sentences, kind: 'group', topics: link('topic') }, false)
  await add('news', 'api::news-item.news-item', { title: 'Prüfnachricht', date: '2026-01-01', body: paragraph, topics: link('topic') })
  await add('paper', 'api::position-paper.position-paper', {
    title: 'Prüfpapier', summary: 'Kurz.', body: paragraph, adoptedOn: '2026-01-01', relatedOffers: link('offer'), relatedNews: link('news'),
  })
  await add('demand', 'api::demand.demand', { text: 'Mehr Prüfungen', state: 'demanded', order: 1, paper: link('paper') })
  await add('guide', 'api::guide.guide', { title: 'Prüfweg', summary: 'Kurz.', order: 99 })
  await add('help', 'api::help-line.help-line', { name: 'Prüftelefon', whatFor: 'Zum Prüfen.', number: '110', order: 99 })
  await add('step', 'api::guide-step.guide-step', {
    title: 'Erster Prüfschritt', order: 1, text: paragraph, guide: link('guide'), offers: link('offer'), helpLines: link('help'),
  })
}, 120_000)
afterAll(async () => server.stop())

describe('what is in use stays', () => {
  test.each([
    ['topic', 'api::topic.topic', ['offer', 'draft', 'news'], 'Prüftreff'],
    ['institution', 'api::institution.institution', ['offer'], 'Prüftreff'],
    ['offer', 'api::offer.offer', ['paper', 'step'], 'Erster Prüfschritt'],
    ['news', 'api::news-item.news-item', ['paper'], 'Prüfpapier'],
    ['paper', 'api::position-paper.position-paper', ['demand'], 'Mehr Prüfungen'],
    ['guide', 'api::guide.guide', ['step'], 'Erster Prüfschritt'],
    ['help', 'api::help-line.help-line', ['step'], 'Erster Prüfschritt'],
  ])('%s', async (name, uid, users, named) => {
    for (const answer of [
      await send('delete', `/content-manager/collection-types/${uid}/${ids[name]}?locale=*`),
      await send('delete', `/content-manager/collection-types/${uid}/${ids[name]}?locale=de`),
      await send('post', `/content-manager/collection-types/${uid}/actions/bulkDelete?locale=de`, { documentIds: [ids[name]] }),
    ]) {
      expect(answer.status).toBe(400)
      const { error } = refusalSchema.parse(answer.body)
      expect(error.message).toContain(`„${named}“`)
      expect(error.details.usages?.map(({ documentId }) => documentId).sort()).toEqual(users.map(user => ids[user]).sort())
    }
    const panel = await send('get', `/buendnis/usage/${uid}/${ids[name]}`).expect(200)
    expect(panelSchema.parse(panel.body).data.usages).toHaveLength(users.length)
  })

  test('a page that the website links is not deleted, another one is', async () => {
    for (const key of pageKeys) {
      const [page] = await publicApi(server.url).list(`/pages?filters[key]=${key}`)
      const answer = await send('delete', `/content-manager/collection-types/api::page.page/${String(page?.documentId)}`)
      expect([key, answer.status]).toEqual([key, 400])
    }
    await add('page', 'api::page.page', { title: 'Prüfseite', body: paragraph })
    await editor.remove('api::page.page', ids.page ?? '')
  })

  test('a translation may go, and so may what nothing uses any more', async () => {
    await editor.update('api::topic.topic', ids.topic ?? '', { name: 'Test topic' }, 'en')
    await editor.remove('api::topic.topic', ids.topic ?? '', 'en')
    await editor.remove('api::guide-step.guide-step', ids.step ?? '')
    await editor.remove('api::help-line.help-line', ids.help ?? '')
    await editor.remove('api::guide.guide', ids.guide ?? '')
  })
})
