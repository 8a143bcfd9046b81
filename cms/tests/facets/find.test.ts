import { FoundOffersSchema, offerFacetNames, offerFacets, type FoundOffers, type Offer } from '@buendnis/contract'
import request from 'supertest'
import { searchApi, startSearchServer } from '../search/support'
import { publicApi } from '../support/api'
import { signIn, type Editor } from '../support/editor'
import type { RunningServer } from '../support/server'

let server: RunningServer
let editor: Editor
let offers: Offer[]

const ask = async (query: string): Promise<FoundOffers> => {
  const body = await publicApi(server.url).get(`/offers/find?${query}`)
  const parsed = FoundOffersSchema.parse(body)
  expect(body).toEqual(parsed)
  return parsed
}

beforeAll(async () => {
  server = await startSearchServer('facets')
  editor = await signIn(server.url)
  offers = (await everything('')).filter(({ serviceStatus }) => serviceStatus !== 'ended')
}, 130_000)
afterAll(async () => server.stop())

const everything = async (query: string): Promise<Offer[]> => {
  const { data, meta } = await ask(`${query}&pageSize=100`)
  expect(meta.pagination.total).toBeLessThanOrEqual(100)
  return data
}

type Query = Readonly<Record<string, readonly string[]>>

const toAddress = (query: Query) =>
  Object.entries(query).flatMap(([name, values]) => values.map(value => `${name}=${value}`)).join('&')

const within: Readonly<Record<Offer['area'], readonly string[]>> = {
  city: ['city'],
  district: ['district'],
  both: ['city', 'district', 'both'],
  nationwide: ['city', 'district', 'both', 'nationwide'],
}

/** The same questions asked of the full offers, one by one: slow, and plainly right. */
const fits: Readonly<Record<string, (offer: Offer, value: string) => boolean>> = {
  topic: ({ topics }, value) => topics.some(({ slug }) => slug === value),
  kind: ({ kind }, value) => kind === value,
  mode: ({ modes }, value) => modes.some(mode => mode === value),
  area: ({ area }, value) => within[area].includes(value),
  municipality: ({ municipalities, area }, value) => municipalities.some(municipality => municipality === value)
    || (municipalities.length === 0 && within[area].includes(value === 'goettingen' ? 'city' : 'district')),
  childAge: ({ childAgeFrom, childAgeTo }, value) =>
    (childAgeFrom ?? 0) < Number(value) + 1 && (childAgeTo ?? 99) >= Number(value),
  audience: ({ audience }) => audience === 'all' || audience === 'men',
  childcare: ({ childcareDuringVisit }) => childcareDuringVisit === 'yes' || childcareDuringVisit === 'on-request',
  evening: ({ schedules }) => schedules.some(({ weekdays, opensAt, closesAt }) =>
    weekdays.includes('sa') || weekdays.includes('su') || (opensAt ?? '') > '17:00' || (closesAt ?? '') > '17:00'),
  free: ({ cost }) => cost === 'free',
  anonymous: ({ anonymous }) => anonymous === true,
  noAppointment: ({ appointment }) => appointment === 'not-needed' || appointment === 'possible',
  language: ({ languages }, value) => languages.some(language => language === value),
}

const count = (query: Query) => offers.filter(offer => Object.entries(query).every(([name, values]) =>
  values.length === 0 || values.some(value => fits[name]?.(offer, value)))).length

const questions: Query[] = [
  {},
  { free: ['true'] },
  { mode: ['phone', 'online'] },
  { mode: ['on-site'], childAge: ['3'], free: ['true'] },
  { municipality: ['duderstadt'], kind: ['counselling', 'group'] },
  { area: ['city'], audience: ['fathers'], evening: ['true'] },
  { language: ['tr', 'ar'], noAppointment: ['true'], anonymous: ['true'] },
  { topic: ['geld'], childcare: ['yes'] },
  { topic: ['geld', 'wohnen'], kind: ['right'], area: ['nationwide'] },
]

test.each(questions)('counts like brute force: %j', async (query) => {
  const { meta, data } = await ask(toAddress(query))
  expect(meta.pagination.total).toBe(count(query))
  expect(data.length).toBe(Math.min(25, count(query)))
  for (const name of offerFacetNames) {
    for (const { value, count: counted } of meta.facets[name]) {
      expect({ name, value, counted }).toEqual({ name, value, counted: count({ ...query, [name]: [value] }) })
    }
  }
  expect(meta.without.map(({ condition, count: left }) => [condition, left]))
    .toEqual(offerFacetNames.filter(name => query[name]).map(name => [name, count({ ...query, [name]: [] })]))
})

test('offers every choice of the contract, and the topics', async () => {
  const { meta } = await ask('')
  for (const [name, values] of Object.entries(offerFacets)) {
    expect(Object.entries(meta.facets).find(([key]) => key === name)?.[1].map(({ value }) => value)).toEqual(values)
  }
  const topics = await publicApi(server.url).list('/topics?pagination[pageSize]=100')
  expect(meta.facets.topic.map(({ value }) => value)).toEqual(topics.map(({ slug }) => slug))
})

test('pages follow one another without a gap, the freshest first, what is old last', async () => {
  const all = await everything('')
  const paged = [...(await ask('pageSize=30')).data, ...(await ask('pageSize=30&page=2')).data]
  expect(paged.map(({ slug }) => slug)).toEqual(all.slice(0, 60).map(({ slug }) => slug))
  const yearAgo = new Date(Date.now() - 366 * 86_400_000).toISOString().slice(0, 10)
  const days = all.map(({ checkedAt, legalStateOn }) => checkedAt ?? legalStateOn)
  const isOld = (day: string | null | undefined) => typeof day === 'string' && day < yearAgo
  expect(days.findIndex(isOld)).toBeGreaterThan(days.findLastIndex(day => !isOld(day)))
  expect(all.some(({ serviceStatus }) => serviceStatus === 'ended')).toBe(false)
})

test('a search keeps its order and counts what it found', async () => {
  const found = await searchApi(server.url).find('Kinderbetreuung', 'de', { 'type': 'offers', 'pagination[pageSize]': '100' })
  const { data, meta } = await ask('q=Kinderbetreuung&pageSize=100')
  const running = found.filter(({ serviceStatus }) => serviceStatus !== 'ended').map(({ documentId }) => documentId)
  expect(running.length).toBeGreaterThan(2)
  expect(data.map(({ documentId }) => documentId)).toEqual(running)
  expect(meta.facets.kind.reduce((sum, { count: counted }) => sum + counted, 0)).toBe(running.length)
  const nothing = await ask('q=xqzvwkj&free=true')
  expect(nothing.meta.without).toEqual([{ condition: 'free', count: 0 }, { condition: 'q', count: count({ free: ['true'] }) }])
})

test('speaks the language of the caller', async () => {
  const { data } = await ask('locale=uk&pageSize=100')
  expect(data.some(({ translation }) => translation.state === 'current')).toBe(true)
  expect(data.every(({ locale }) => locale === 'uk')).toBe(true)
})

test('follows what editors publish, and counts nothing else', async () => {
  const total = async (query: string) => (await ask(query)).meta.pagination.total
  const before = await total('language=vi')
  const [known] = offers.filter(({ kind }) => kind !== 'right')
  if (!known?.institution) throw new Error('The demo content has no offer of an institution')
  const draft = {
    title: 'Probeangebot', slug: 'probeangebot', whatIsIt: 'Eine Probe.', whoIsItFor: 'Für alle.', firstStep: 'Anrufen.',
    kind: 'counselling', modes: ['phone'], languages: ['vi'], institution: { connect: [{ documentId: known.institution.documentId }] },
    topics: { connect: known.topics.map(({ documentId }) => ({ documentId })) },
  }
  const documentId = await editor.create('api::offer.offer', draft)
  expect(await total('language=vi')).toBe(before)
  await editor.publish('api::offer.offer', documentId, draft)
  expect(await total('language=vi')).toBe(before + 1)
  await editor.update('api::offer.offer', documentId, { ...draft, languages: ['so'] })
  expect(await total('language=vi')).toBe(before + 1)
  await editor.unpublish('api::offer.offer', documentId)
  expect(await total('language=vi')).toBe(before)
  await editor.publish('api::offer.offer', documentId, { ...draft, serviceStatus: 'ended' })
  expect(await total('language=vi')).toBe(before)
  await editor.publish('api::offer.offer', documentId, { ...draft, serviceStatus: 'active', validUntil: '2020-01-01' })
  expect(await total('language=vi')).toBe(before)
  await editor.remove('api::offer.offer', documentId)
})

test.each([
  ['childAge=abc', /childAge.*27/], ['childAge=28', /childAge/], ['mode=fax', /mode.*phone/], ['mode[a][b]=c', /mode/],
  ['topic=Geld%20', /Thema/], ['free=yes', /free.*true/], ['audience=women', /audience.*fathers/], ['x=1', /"x".*municipality/],
  ['page=0', /page/], ['pageSize=101', /1 bis 100/], ['page=1e3', /page/], ['q=a&q=b', /q/], [`q=${'a'.repeat(201)}`, /200/],
  ['locale=xx', /xx/], ['pagination[page]=2', /pagination/], ['populate=*', /populate/], ['status=draft', /status/],
  [Array.from({ length: 51 }, () => 'mode=phone').join('&'), /50/],
])('%s is refused with a sentence', async (query, says) => {
  const answer = await request(server.url).get(`/api/offers/find?${query}`)
  expect(answer.status).toBe(400)
  expect(answer.text.replaceAll('\\"', '"')).toMatch(says)
})

test('a topic that does not exist finds nothing', async () => {
  expect((await ask('topic=gibt-es-nicht')).meta.pagination.total).toBe(0)
})
