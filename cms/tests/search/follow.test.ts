import { signIn, type Editor } from '../support/editor'
import type { RunningServer } from '../support/server'
import { copyDatabase, eventually, searchApi } from './support'

const uid = 'api::topic.topic'

const database = copyDatabase('follow')
let server: RunningServer
let replica: RunningServer
let editor: Editor

beforeAll(async () => {
  server = await database.start()
  replica = await database.start()
  editor = await signIn(server.url)
}, 190_000)
afterAll(async () => {
  await replica.stop()
  await server.stop()
  database.remove()
})

const finds = (url: string, q: string, documentId: string, locale = 'de') => async () =>
  (await searchApi(url).find(q, locale)).some(hit => hit.documentId === documentId)

const not = (check: () => Promise<boolean>) => async () => !(await check())

test('publishing, changing and unpublishing are followed by every process', async () => {
  const topic = await editor.create(uid, { name: 'Zwergpinguine zähmen', slug: 'zwergpinguine', order: 900 })
  await editor.publish(uid, topic)
  for (const { url } of [server, replica]) {
    await eventually(finds(url, 'Zwergpinguin', topic), 'what was published is found')
  }
  await editor.update(uid, topic, { name: 'Seepferdchen zähmen' })
  await editor.publish(uid, topic)
  for (const { url } of [server, replica]) {
    await eventually(finds(url, 'Seepferdchen', topic), 'the changed title is found')
    expect(await searchApi(url).find('Zwergpinguine')).toEqual([])
  }
  await editor.update(uid, topic, { name: 'Дресирування морських коників' }, 'uk')
  await editor.publish(uid, topic, {}, 'uk')
  for (const { url } of [server, replica]) {
    await eventually(finds(url, 'морські коники', topic, 'uk'), 'the translation is found')
    await eventually(finds(url, 'дресирування', topic, 'de'), 'a word of the translation is found on the German site')
  }
  await editor.unpublish(uid, topic, 'uk')
  for (const { url } of [server, replica]) {
    await eventually(not(finds(url, 'дресирування', topic, 'uk')), 'the translation is gone')
    expect(await finds(url, 'Seepferdchen', topic, 'uk')()).toBe(true)
  }
  await editor.unpublish(uid, topic)
  for (const { url } of [server, replica]) {
    await eventually(not(finds(url, 'Seepferdchen', topic)), 'what was unpublished is gone')
  }
}, 120_000)

test('what was deleted is gone', async () => {
  const topic = await editor.create(uid, { name: 'Nashornpflege', slug: 'nashornpflege', order: 901 })
  await editor.publish(uid, topic)
  await eventually(finds(replica.url, 'Nashornpflege', topic), 'it is found')
  await editor.remove(uid, topic)
  for (const { url } of [server, replica]) {
    await eventually(not(finds(url, 'Nashornpflege', topic)), 'it is gone')
  }
}, 60_000)

test('a second start takes over what the first has indexed, and what changed meanwhile', async () => {
  const own = copyDatabase('search-snapshot')
  const first = await own.start()
  const firstEditor = await signIn(first.url)
  const topic = await firstEditor.create(uid, { name: 'Erdmännchen', slug: 'erdmaennchen', order: 902 })
  await firstEditor.publish(uid, topic)
  await eventually(finds(first.url, 'Erdmännchen', topic), 'it is found')
  await first.stop()
  const second = await own.start()
  expect(await finds(second.url, 'Erdmannchen', topic)()).toBe(true)
  expect(second.log()).toMatch(/Search: ready after \d+ ms, \d{3} entries kept, 0 read/)
  await second.stop()
  own.remove()
}, 120_000)
