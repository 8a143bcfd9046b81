import { OfferDetailSchema, type OfferDetail } from '@buendnis/contract'
import { publicApi, type Item } from './support/api'
import { readOnlyServer } from './support/read-only-server'

let server: { readonly url: string }
let offers: OfferDetail[]

const slugs = (items: readonly Item[]) => items.map(({ slug }) => String(slug))

const one = async (slug: string, locale = 'de') =>
  OfferDetailSchema.parse(await publicApi(server.url).one(`/offers/by-slug/${slug}?locale=${locale}`))

beforeAll(async () => {
  server = await readOnlyServer()
  const all = slugs(await publicApi(server.url).list('/offers?fields=slug&pagination[pageSize]=100'))
  offers = await Promise.all(all.map(slug => one(slug)))
}, 90_000)

const bySlug = (slug: string) => offers.find(offer => offer.slug === slug)
const topicsOf = (offer: OfferDetail | undefined) => (offer?.topics ?? []).map(({ slug }) => slug)
const namedBy = (offer: OfferDetail) => offer.similar.flatMap(({ slug }) => bySlug(slug) ?? [])

test('most offers have similar ones, none more than three', () => {
  expect(offers.filter(({ similar }) => similar.length > 0).length).toBeGreaterThan(offers.length / 2)
  expect(Math.max(...offers.map(({ similar }) => similar.length))).toBe(3)
})

test('they share a topic, are active, are others, and come from other institutions, each from its own', () => {
  for (const offer of offers) {
    const named = namedBy(offer)
    const institutions = [offer, ...named].flatMap(({ institution }) => institution?.documentId ?? [])
    expect(named).toHaveLength(offer.similar.length)
    expect(named.every(other => topicsOf(other).some(slug => topicsOf(offer).includes(slug)))).toBe(true)
    expect(named.every(({ serviceStatus }) => serviceStatus === 'active')).toBe(true)
    expect(slugs(named)).not.toContain(offer.slug)
    expect(new Set(institutions).size).toBe(institutions.length)
  }
})

test('those with the most topics in common come first', () => {
  for (const offer of offers) {
    const common = namedBy(offer).map(other => topicsOf(other).filter(slug => topicsOf(offer).includes(slug)).length)
    expect(common).toEqual([...common].sort((a, b) => b - a))
  }
})

test('their words are in the language that was asked for, and the offer keeps its German name', async () => {
  const offer = await one('wohngeld', 'en')
  expect(offer.translation.locale).toBe('en')
  expect(offer.titleInGerman).toBe(bySlug('wohngeld')?.title)
  expect(offer.title).not.toBe(offer.titleInGerman)
  expect(offer.similar.filter(({ translation }) => translation.locale === 'en').length).toBeGreaterThan(0)
})

test('they can be asked for alone, and lists do not have them', async () => {
  const api = publicApi(server.url)
  const alone = await api.one('/offers/by-slug/wohngeld?fields=similar')
  expect(Object.keys(alone).sort()).toEqual(['documentId', 'locale', 'similar', 'translation'])
  expect(alone.similar).toEqual(bySlug('wohngeld')?.similar)
  expect(await api.status('/offers?fields=similar')).toBe(400)
})
