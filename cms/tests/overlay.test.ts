import { publicApi, type Item } from './support/api'
import { signIn, type Editor } from './support/editor'
import { startServer, type RunningServer } from './support/server'

const offerUid = 'api::offer.offer'
const institutionUid = 'api::institution.institution'

let server: RunningServer
let editor: Editor
let institution: string
let offer: string
const api = () => publicApi(server.url)
const read = async (locale = 'de', query = '') => api().one(`/offers/${offer}?locale=${locale}${query}`)

const words = {
  title: 'Probeangebot', whatIsIt: 'Eine Probe.', whoIsItFor: 'Für die Prüfung.', firstStep: 'Kommen Sie vorbei.',
  notFor: 'Nicht für Eilige.', documentsToBring: 'Ausweis\n\nLetzter Bescheid', synonyms: 'Test\nVersuch',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Mehr dazu.' }] }],
}

const english = {
  title: 'Trial offer', whatIsIt: 'A trial.', whoIsItFor: 'For the check.', firstStep: 'Come by.',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: '' }] }],
}

beforeAll(async () => {
  server = await startServer('overlay')
  editor = await signIn(server.url)
  institution = await editor.create(institutionUid, { name: 'Probehaus', slug: 'probehaus', description: 'Ein Haus.' })
  const [topic] = await api().list('/topics?filters[slug]=geld&fields=slug')
  offer = await editor.create(offerUid, {
    ...words, slug: 'probeangebot', kind: 'counselling', modes: ['on-site', 'phone'],
    institution: { connect: [{ documentId: institution, locale: 'de' }] },
    topics: { connect: [{ documentId: topic?.documentId, locale: 'de' }] },
  })
  await editor.publish(institutionUid, institution)
  await editor.publish(offerUid, offer)
}, 90_000)
afterAll(async () => server.stop())

const translation = (item: Item) => item.translation

test('German is the original', async () => {
  const item = await read()
  expect(item).toMatchObject({
    title: 'Probeangebot', locale: 'de', availableLocales: ['de'], documentsToBring: ['Ausweis', 'Letzter Bescheid'],
    synonyms: ['Test', 'Versuch'], institution: { documentId: institution, name: 'Probehaus' },
    topics: [{ slug: 'geld' }], modes: ['on-site', 'phone'],
  })
  expect(translation(item)).toEqual({ locale: 'de', state: 'original', untranslated: [] })
})

test('what has no translation is answered in German and says so', async () => {
  const item = await read('uk')
  expect(item).toMatchObject({ title: 'Probeangebot', locale: 'uk', topics: [{ translation: { locale: 'uk', state: 'current' } }] })
  expect(translation(item)).toEqual({ locale: 'de', state: 'missing', untranslated: [] })
  expect(await api().status(`/offers/${offer}?locale=uk&fallback=none`)).toBe(404)
})

test('a draft of a translation is not read', async () => {
  await editor.update(offerUid, offer, english, 'en')
  expect(translation(await read('en'))).toEqual({ locale: 'de', state: 'missing', untranslated: [] })
})

test('a published translation lies over the German facts, field by field', async () => {
  await editor.publish(offerUid, offer, {}, 'en')
  const item = await read('en')
  expect(item).toMatchObject({
    title: 'Trial offer', firstStep: 'Come by.', notFor: 'Nicht für Eilige.', modes: ['on-site', 'phone'],
    documentsToBring: ['Ausweis', 'Letzter Bescheid'], synonyms: ['Test', 'Versuch'], availableLocales: ['de', 'en'],
    institution: { name: 'Probehaus' }, topics: [{ slug: 'geld', translation: { locale: 'en' } }],
    body: words.body,
  })
  expect(item.translation).toMatchObject({ locale: 'en', state: 'current' })
  expect(translation(item)).toHaveProperty('untranslated', expect.arrayContaining(['body', 'notFor', 'documentsToBring']))
  expect(translation(item)).toHaveProperty('untranslated.length', 3)
})

test('lists: fallback=none counts only what is translated', async () => {
  const all = await api().get('/offers?locale=en&fields=slug&pagination[pageSize]=100')
  const translated = await api().get('/offers?locale=en&fields=slug&pagination[pageSize]=2&fallback=none')
  const none = await api().list('/offers?locale=en&fields=slug&pagination[pageSize]=100&fallback=none')
  expect(none.every(item => JSON.stringify(item.translation).includes('"current"'))).toBe(true)
  expect(translated).toHaveProperty('data.length', 2)
  expect(translated).toHaveProperty('meta.pagination.total', none.length)
  expect(all).toHaveProperty('meta.pagination.total', expect.any(Number))
  expect(none.map(({ documentId }) => documentId)).toContain(offer)
})

test('unpublishing a translation falls back to German', async () => {
  await editor.unpublish(offerUid, offer, 'en')
  expect(translation(await read('en'))).toEqual({ locale: 'de', state: 'missing', untranslated: [] })
  await editor.publish(offerUid, offer, {}, 'en')
})

test('unpublishing German takes every language offline', async () => {
  await editor.unpublish(offerUid, offer, 'de')
  for (const locale of ['de', 'en', 'uk']) {
    expect(await api().status(`/offers/${offer}?locale=${locale}`)).toBe(404)
    expect(await api().list(`/offers?locale=${locale}&filters[slug]=probeangebot`)).toEqual([])
  }
  await editor.publish(offerUid, offer)
  expect(await read()).toMatchObject({ title: 'Probeangebot' })
})

test('a relation to something unpublished is left out, and comes back with it', async () => {
  await editor.unpublish(institutionUid, institution)
  expect(await read()).toMatchObject({ institution: null })
  expect(await api().list('/offers?filters[institution][slug]=probehaus')).toEqual([])
  await editor.publish(institutionUid, institution)
  expect(await read()).toMatchObject({ institution: { slug: 'probehaus' } })
  expect(await api().list('/offers?filters[institution][slug]=probehaus')).toHaveLength(1)
  expect(await api().one('/institutions/by-slug/probehaus')).toMatchObject({ offers: [{ slug: 'probeangebot' }] })
})

test('an offer that was published before its institution finds it later', async () => {
  const late = await editor.create(institutionUid, { name: 'Späthaus', slug: 'spaethaus' })
  await editor.publish(offerUid, offer, {
    institution: { connect: [{ documentId: late, locale: 'de' }], disconnect: [{ documentId: institution, locale: 'de' }] },
  })
  expect(await read()).toMatchObject({ institution: null })
  await editor.publish(institutionUid, late)
  expect(await read()).toMatchObject({ institution: { slug: 'spaethaus' } })
})

test('an unpublished change of a relation does not become public when the other side is published', async () => {
  await editor.update(offerUid, offer, {
    institution: { connect: [{ documentId: institution, locale: 'de' }], disconnect: [] },
  })
  await editor.publish(institutionUid, institution)
  expect(await read()).toMatchObject({ institution: { slug: 'spaethaus' } })
  await editor.publish(offerUid, offer)
  expect(await read()).toMatchObject({ institution: { slug: 'probehaus' } })
})

test('filters by several attributes and choices', async () => {
  const slugs = async (query: string) => (await api().list(`/offers?fields=slug&pagination[pageSize]=100&${query}`)).map(({ slug }) => slug)
  expect(await slugs('filters[modes]=phone&filters[topics][slug]=geld&filters[slug]=probeangebot')).toEqual(['probeangebot'])
  expect(await slugs('filters[modes][$in][0]=online&filters[modes][$in][1]=phone&filters[slug]=probeangebot')).toEqual(['probeangebot'])
  expect(await slugs('filters[modes]=online&filters[slug]=probeangebot')).toEqual([])
  expect(await slugs('filters[slug][$startsWith]=probe&sort=slug:desc')).toEqual(['probeangebot'])
  const ascending = await slugs('sort=slug')
  expect(await slugs('sort=slug:desc')).toEqual(ascending.toReversed())
})
