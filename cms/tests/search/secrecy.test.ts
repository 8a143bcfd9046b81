import { signIn, type Editor } from '../support/editor'
import type { RunningServer } from '../support/server'
import { eventually, searchApi, startSearchServer } from './support'

let server: RunningServer
let editor: Editor
beforeAll(async () => {
  server = await startSearchServer('search-secrecy')
  editor = await signIn(server.url)
}, 130_000)
afterAll(async () => server.stop())

test('nothing of a draft, a private field or a confidential address is found', async () => {
  const institution = 'api::institution.institution'
  const documentId = await editor.create(institution, {
    name: 'Haus Quittengarten',
    slug: 'haus-quittengarten',
    kind: 'association',
    description: 'Hier wird musiziert.',
    checkEmail: 'pruefung@kirschbaum.example',
    ownerKey: 'schluesselblume',
    places: [
      { name: 'Geheimes Haus', streetAddress: 'Holunderstieg 3', addressLocality: 'Göttingen', confidential: true },
      { name: 'Ladenlokal', streetAddress: 'Ahornallee 5', addressLocality: 'Göttingen', confidential: false },
    ],
  })
  await editor.publish(institution, documentId)
  const finds = async (q: string) => (await searchApi(server.url).find(q)).some(hit => hit.documentId === documentId)
  await eventually(() => finds('Quittengarten'), 'the institution is found')
  expect(await finds('Ahornallee')).toBe(true)

  await editor.update(institution, documentId, { description: 'Bald auch mit Alphornbläsern.' })
  const topic = await editor.create('api::topic.topic', { name: 'Xylophonbau', slug: 'xylophonbau', order: 900 })
  // Something public after it: when that is found, the draft would be as well.
  const marker = await editor.create('api::topic.topic', { name: 'Dudelsackbau', slug: 'dudelsackbau', order: 901 })
  await editor.publish('api::topic.topic', marker)
  await eventually(async () => (await searchApi(server.url).find('Dudelsackbau')).length > 0, 'the marker is found')

  for (const q of ['Alphornbläser', 'Kirschbaum', 'pruefung@kirschbaum.example', 'Schlüsselblume', 'Holunderstieg',
    'Holunderstieg 3', 'Geheimes Haus Holunderstieg']) {
    expect([q, await finds(q)]).toEqual([q, false])
  }
  const hits = await searchApi(server.url).find('Xylophonbau')
  expect(hits.map(hit => hit.documentId)).not.toContain(topic)
}, 60_000)
