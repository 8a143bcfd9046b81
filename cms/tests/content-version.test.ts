import { publicApi } from './support/api'
import { signIn, type Editor } from './support/editor'
import { startServer, type RunningServer } from './support/server'

const uid = 'api::topic.topic'

let server: RunningServer
let editor: Editor
let topic: string
let german: object

beforeAll(async () => {
  server = await startServer('content-version')
  editor = await signIn(server.url)
}, 70_000)
afterAll(async () => server.stop())

/** By how much the version grows while something is done. */
const growth = async (work: () => Promise<unknown>) => {
  const before = await publicApi(server.url).version()
  await work()
  return await publicApi(server.url).version() - before
}

test('drafts do not count', async () => {
  german = { name: 'Probethema', slug: 'probethema', order: 900 }
  expect(await growth(async () => {
    topic = await editor.create(uid, german)
  })).toBe(0)
  expect(await growth(() => editor.update(uid, topic, { summary: 'Noch ein Entwurf.' }))).toBe(0)
})

test('publishing, also a translation, counts', async () => {
  expect(await growth(() => editor.publish(uid, topic))).toBe(1)
  expect(await growth(() => editor.update(uid, topic, { name: 'Trial topic' }, 'en'))).toBe(0)
  expect(await growth(() => editor.publish(uid, topic, {}, 'en'))).toBe(1)
})

test('changing and discarding the draft of something public does not count', async () => {
  expect(await growth(() => editor.update(uid, topic, { summary: 'Anders.' }))).toBe(0)
  expect(await growth(() => editor.discard(uid, topic))).toBe(0)
})

test('unpublishing counts, and once only', async () => {
  expect(await growth(() => editor.unpublish(uid, topic, 'en'))).toBe(1)
  expect(await growth(() => editor.unpublish(uid, topic, 'en').catch(() => undefined))).toBe(0)
  expect(await growth(() => editor.unpublish(uid, topic))).toBe(1)
})

test('deleting counts when something public goes', async () => {
  const draft = await editor.create(uid, { ...german, slug: 'nur-entwurf' })
  expect(await growth(() => editor.remove(uid, draft))).toBe(0)
  await editor.publish(uid, topic)
  expect(await growth(() => editor.remove(uid, topic))).toBe(1)
})

test('a change that fails does not count', async () => {
  expect(await growth(() => editor.publish(uid, 'gibtesnichtgibtesnichtgi').catch(() => undefined))).toBe(0)
})

test('loading all the seed content counted once, each start once', async () => {
  // The template counted its start and its seed; this server its own start; the tests above the rest.
  const fresh = await startServer('content-version-fresh')
  try {
    expect(await publicApi(fresh.url).version()).toBe(3)
  } finally {
    await fresh.stop()
  }
}, 70_000)
