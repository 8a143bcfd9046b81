import { z } from 'zod'
import { adminCaller } from '../support/accounts'
import { signIn, type Editor } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'

const uid = 'api::institution.institution'
const listSchema = z.object({ results: z.array(z.object({ name: z.string() })), pagination: z.object({ total: z.number() }) })
const relationsSchema = z.object({ results: z.array(z.object({ name: z.string() })) })

const mueller = {
  name: 'Müller-Straßenfest e. V.', description: 'Ältere Kinder spielen Fußball.', checkEmail: 'nur-intern@buendnis.example',
  phones: [{ number: '0551 / 49 88-12', type: 'voice' }],
  places: [{ streetAddress: 'Goßlerstraße 7', addressLocality: 'Göttingen' }],
}

let server: RunningServer
let editor: Editor
let call: ReturnType<typeof adminCaller>
let documentId = ''
beforeAll(async () => {
  server = await startServer('editor-search')
  editor = await signIn(server.url)
  call = adminCaller(server.url, editor.token)
  documentId = await editor.create(uid, mueller)
}, 90_000)
afterAll(async () => server.stop())

const find = async (query: string, more = '') => {
  const answer = listSchema.parse(await call('GET', `/content-manager/collection-types/${uid}?_q=${encodeURIComponent(query)}&pageSize=100${more}`))
  expect(answer.pagination.total).toBe(answer.results.length)
  return answer.results.map(({ name }) => name)
}

describe('a search in a list', () => {
  test.each([
    ['an umlaut', 'Müller'], ['capitals', 'MÜLLER'], ['without the umlaut', 'muller'], ['spelt out', 'mueller'],
    ['ß', 'straßenfest'], ['ss', 'STRASSENFEST'], ['a part of a word', 'aßenfe'], ['several words', 'fest müll'],
    ['words of different fields', 'Mueller Goettingen gosslerstrasse'], ['a capital umlaut inside of a text', 'ältere'],
    ['a telephone number', '0551498812'], ['written in another way', '+49 551 49 88 12'], ['a part of it', '498812'],
  ])('finds by %s', async (_way, query) => {
    expect(await find(query)).toContain(mueller.name)
  })

  test('needs every word', async () => {
    expect(await find('müller fehltganz')).toEqual([])
  })

  test('keeps the filters of the list', async () => {
    expect(await find('müller', '&filters[$and][0][kind][$eq]=church')).toEqual([])
    expect(await find('müller', '&filters[$and][0][kind][$eq]=other')).toEqual([mueller.name])
  })

  test('does not look into what is private', async () => {
    expect(await find('nur-intern')).toEqual([])
  })

  test('follows a change, another language, and a deletion', async () => {
    await editor.update(uid, documentId, { ...mueller, name: 'Jäger', description: 'Nur noch Schach.' })
    expect(await find('fussball')).toEqual([])
    expect(await find('jager')).toEqual(['Jäger'])
    await editor.update(uid, documentId, { description: 'Büyük çocuklar' }, 'tr')
    expect(await find('buyuk jaeger', '&locale=tr')).toEqual(['Jäger'])
    expect(await find('buyuk')).toEqual([])
    await editor.remove(uid, documentId)
    expect(await find('jager')).toEqual([])
  })
})

test('a field that chooses an entry finds in the same way', async () => {
  const other = await editor.create(uid, { name: 'Übergangshaus Weiß' })
  const answer = relationsSchema.parse(await call('GET',
    '/content-manager/relations/api::offer.offer/institution?locale=de&pageSize=10&page=1&_q=uebergangshaus+weiss'))
  expect(answer.results).toEqual([expect.objectContaining({ name: 'Übergangshaus Weiß' })])
  await editor.remove(uid, other)
})

test('types without languages can be searched as well', async () => {
  const suggestion = 'api::suggestion.suggestion'
  await call('POST', `/content-manager/collection-types/${suggestion}`, { kind: 'feedback', text: 'Schöne Grüße', email: 'geheim@buendnis.example' })
  const texts = async (query: string) => z.object({ results: z.array(z.object({ text: z.string() })) })
    .parse(await call('GET', `/content-manager/collection-types/${suggestion}?_q=${query}`)).results
  expect(await texts('GRUSSE')).toEqual([expect.objectContaining({ text: 'Schöne Grüße' })])
  expect(await texts('geheim')).toEqual([])
})
