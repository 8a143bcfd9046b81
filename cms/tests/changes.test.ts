import { ChangesSchema, type Change } from '@buendnis/contract'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import request from 'supertest'
import { publicApi, type Item } from './support/api'
import { signIn, type Editor } from './support/editor'
import { testFolder } from './support/paths'
import { startServer, type RunningServer } from './support/server'
import { types, uidOf } from './support/types'

let server: RunningServer
let editor: Editor
beforeAll(async () => {
  server = await startServer('changes')
  editor = await signIn(server.url)
}, 90_000)
afterAll(async () => server.stop())

const locales = ['de', 'en'] as const
const paths: readonly string[] = Object.values(types).map(({ path }) => path)

const readAll = async (type: string, locale: string): Promise<Item[]> => {
  const items: Item[] = []
  for (;;) {
    const some = await publicApi(server.url).list(`/${type}?locale=${locale}&pagination[start]=${items.length}&pagination[limit]=100`)
    items.push(...some)
    if (some.length < 100) return items
  }
}

const changesSince = async (since: number) =>
  ChangesSchema.parse((await request(server.url).get(`/api/changes?since=${since}`).expect(200)).body)

/** A copy as somebody outside keeps it: the list of changes, lists of whole types, and single documents. */
class Copy {
  readonly documents = new Map<string, Item>()
  version = 0
  private readonly fields = new Map<string, readonly string[]>()

  private put(type: string, locale: string, item: Item) {
    this.documents.set(`${locale} ${type} ${String(item.documentId)}`, item)
  }

  private async take({ type, documentId, action }: Change) {
    if (!paths.includes(type)) return
    for (const locale of locales) {
      if (documentId === null) {
        for (const key of this.documents.keys()) if (key.startsWith(`${locale} ${type} `)) this.documents.delete(key)
        const items = await readAll(type, locale)
        this.fields.set(type, Object.keys(items[0] ?? {}))
        for (const item of items) this.put(type, locale, item)
        continue
      }
      const { status, body } = action === 'gone'
        ? { status: 404, body: undefined }
        : await request(server.url).get(`/api/${type}/${documentId}?locale=${locale}`)
      if (status === 404) this.documents.delete(`${locale} ${type} ${documentId}`)
      // The answer for one document has more fields than the list.
      else this.put(type, locale, Object.fromEntries((this.fields.get(type) ?? []).map(name => [name, body.data[name]])))
    }
  }

  /** Gives back what it was told. */
  async follow(): Promise<Change[]> {
    const told: Change[] = []
    for (;;) {
      const { data, meta } = await changesSince(this.version)
      for (const change of data) await this.take(change)
      told.push(...data)
      this.version = meta.until
      if (!meta.hasMore) return told
    }
  }
}

/** The same numbers in every run (mulberry32). */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

test('a copy that follows the changes ends with the same data as the source, whatever was done', async () => {
  const random = seeded(20261123)
  const pick = <One>(list: readonly One[]): One => {
    const one = list[Math.floor(random() * list.length)]
    if (one === undefined) throw new Error('Nothing to pick from')
    return one
  }
  const idsOf = async (path: string) => (await readAll(path, 'de')).map(({ documentId }) => String(documentId))
  const [institutions, topics, papers, news, demands, guides] = await Promise.all([
    idsOf('institutions'), idsOf('topics'), idsOf('position-papers'), idsOf('news'), idsOf('demands'), idsOf('guides'),
  ])
  const offers = (await readAll('offers', 'de')).flatMap(one => (one.kind === 'right' ? [] : [String(one.documentId)]))
  const [offer, institution, topic, paper] = [uidOf('offer'), uidOf('institution'), uidOf('topic'), uidOf('position-paper')]
  const [newsItem, demand, guide] = [uidOf('news-item'), uidOf('demand'), uidOf('guide')]
  const republish = async (uid: string, documentId: string, data: object, locale = 'de') => {
    await editor.update(uid, documentId, data, locale)
    await editor.publish(uid, documentId, {}, locale)
  }
  const toggled = new Map<string, string>()
  let number = 0
  const name = () => `zufall-${number += 1}`
  const steps: readonly (() => Promise<unknown>)[] = [
    async () => republish(institution, pick(institutions), { name: `Haus ${name()}` }),
    async () => republish(institution, pick(institutions), { slug: name() }),
    async () => republish(topic, pick(topics), { name: `Thema ${name()}` }),
    async () => republish(topic, pick(topics), { name: `Topic ${name()}` }, 'en'),
    async () => republish(offer, pick(offers), { institution: { connect: [{ documentId: pick(institutions) }] } }),
    async () => republish(offer, pick(offers), { topics: { connect: [{ documentId: pick(topics) }] } }),
    async () => republish(offer, pick(offers), { title: `Angebot ${name()}` }),
    async () => republish(demand, pick(demands), { paper: { connect: [{ documentId: pick(papers) }] }, addressee: name() }),
    async () => republish(guide, pick(guides), { slug: name() }),
    async () => {
      const [uid, documents] = pick([
        [offer, offers], [institution, institutions], [topic, topics], [newsItem, news], [guide, guides], [paper, papers],
      ] as const)
      const documentId = pick(documents)
      await editor.unpublish(uid, documentId)
      toggled.set(documentId, uid)
    },
    async () => editor.unpublish(topic, pick(topics), 'en'),
    async () => {
      const [documentId, uid] = pick([...toggled])
      await editor.publish(uid, documentId)
      toggled.delete(documentId)
    },
    async () => editor.remove(demand, pick(demands)),
    // Never public: nobody is told.
    async () => editor.create(topic, { name: 'Nur ein Entwurf', slug: name(), order: 900 }),
  ]
  const copy = new Copy()
  await copy.follow()
  let done = 0
  for (let round = 0; round < 28; round += 1) {
    const step = round < steps.length ? steps[round] : pick(steps)
    done += await step?.().then(() => 1, () => 0) ?? 0
    if (round % 6 === 5) await copy.follow()
  }
  await copy.follow()
  expect(done).toBeGreaterThan(18)
  for (const locale of locales) {
    for (const type of paths) {
      const source = await readAll(type, locale)
      const own = [...copy.documents].filter(([key]) => key.startsWith(`${locale} ${type} `)).map(([, item]) => item)
      const byId = (items: readonly Item[]) => Object.fromEntries(items.map(item => [String(item.documentId), item]))
      expect(byId(own)).toEqual(byId(source))
    }
  }
}, 180_000)

test('drafts are never named, what went is named as gone, and nothing is told twice', async () => {
  const { data: { version } } = (await request(server.url).get('/api/content-version').expect(200)).body
  const uid = uidOf('topic')
  const draft = await editor.create(uid, { name: 'Entwurf', slug: 'entwurf-changes', order: 901 })
  await editor.remove(uid, draft)
  const shown = await editor.create(uid, { name: 'Kurz da', slug: 'kurz-da', order: 902 })
  expect((await changesSince(version)).data).toEqual([])
  await editor.publish(uid, shown)
  await editor.remove(uid, shown)
  const { data, meta } = await changesSince(version)
  expect(data.filter(({ documentId }) => documentId !== null)).toEqual([
    { type: 'topics', documentId: shown, action: 'gone', version: version + 2 },
  ])
  expect(meta).toEqual({ since: version, until: version + 2, version: version + 2, hasMore: false })
  expect((await changesSince(meta.until)).data).toEqual([])
})

test('whoever stayed away for too long is told to read everything again', async () => {
  const database = new DatabaseSync(path.join(testFolder, `changes-${process.pid}.db`))
  database.exec('delete from public_change where version <= 5')
  database.close()
  const version = await publicApi(server.url).version()
  const { status, body } = await request(server.url).get('/api/changes?since=4')
  expect([status, body.error.details]).toEqual([410, { parameter: 'since', version }])
  await changesSince(5)
})

test.each([
  ['', 400], ['?since=', 400], ['?since=-1', 400], ['?since=1.5', 400], ['?since=99999999', 400], ['?since=1&since=2', 400],
  ['?since=1&x=1', 400],
])('/api/changes%s is refused', async (query, status) => {
  const { status: answered, body } = await request(server.url).get(`/api/changes${query}`)
  expect([answered, body.error?.status]).toEqual([status, status])
})
