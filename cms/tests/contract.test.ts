import { listOf, localeCodes, oneOf, QualityAnswerSchema, type Locale } from '@buendnis/contract'
import { z } from 'zod'
import { publicApi } from './support/api'
import { readOnlyServer } from './support/read-only-server'
import { SiteSchema, types } from './support/types'

let server: { readonly url: string }
beforeAll(async () => {
  server = await readOnlyServer()
}, 70_000)

/** Parses an answer; what the contract does not name, anywhere inside, is a fault too. */
const parseExactly = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> => {
  const parsed = schema.parse(body)
  expect(body).toEqual(parsed)
  return parsed
}

const everyPage = async (path: string, locale: Locale, item: z.ZodType) => {
  const api = publicApi(server.url)
  const found: unknown[] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const body = await api.get(`/${path}?locale=${locale}&pagination[pageSize]=100&pagination[page]=${page}`)
    const { data, meta } = parseExactly(listOf(item), body)
    found.push(...data)
    pages = meta.pagination.pageCount
    expect(meta.pagination.total).toBeGreaterThanOrEqual(found.length)
  }
  return found
}

describe.each(localeCodes)('answers in %s keep the promise of the contract', (locale) => {
  test.each(Object.values(types))('$path', async ({ path, item, detail, keys }) => {
    const api = publicApi(server.url)
    const found = await everyPage(path, locale, item)
    expect(found.length).toBeGreaterThan(0)
    for (const document of found) {
      const known = z.looseObject({ documentId: z.string() }).parse(document)
      const one = await api.get(`/${path}/${known.documentId}?locale=${locale}`)
      const parsed = parseExactly(oneOf(detail), one)
      expect(parsed.data).toMatchObject(known)
      for (const key of locale === 'de' ? keys : []) {
        expect(await api.get(`/${path}/by-${key}/${String(known[key])}?locale=${locale}`)).toEqual(one)
      }
    }
  })

  test('site', async () => {
    const { data } = parseExactly(oneOf(SiteSchema), await publicApi(server.url).get(`/site?locale=${locale}`))
    expect(data).toMatchObject({ locale, containsDemoContent: true })
    expect(data.topics.length).toBeGreaterThan(10)
  })
})

test('the numbers about quality are those of the entries themselves', async () => {
  const { data } = parseExactly(QualityAnswerSchema, await publicApi(server.url).get('/quality'))
  const offerSchema = z.object({
    kind: z.string(), serviceStatus: z.string(), checkedAt: z.string().nullable(), legalStateOn: z.string().nullable(),
  })
  const days = (await everyPage('offers', 'de', types.offer.item)).map(item => offerSchema.parse(item))
    .flatMap(offer => (offer.serviceStatus === 'ended' ? [] : [offer.kind === 'right' ? offer.legalStateOn : offer.checkedAt]))
  const since = (months: number) => {
    const first = new Date(`${data.asOf}T12:00:00Z`)
    first.setUTCMonth(first.getUTCMonth() - months)
    return days.filter(day => day !== null && day >= first.toISOString().slice(0, 10)).length
  }
  expect(data.offers).toEqual({
    total: days.length, checkedWithin6Months: since(6), checkedWithin12Months: since(12),
    neverChecked: days.filter(day => day === null).length,
  })

  const stateSchema = z.object({ translation: z.object({ state: z.string() }) })
  for (const { locale, ...counts } of data.translations) {
    const site = oneOf(SiteSchema).parse(await publicApi(server.url).get(`/site?locale=${locale}`)).data
    const lists = await Promise.all(Object.values(types).map(({ path, item }) => everyPage(path, locale, item)))
    const entries = [site, ...lists.flat()]
    const states = entries.map(entry => stateSchema.parse(entry).translation.state)
    expect([locale, data.entries]).toEqual([locale, entries.length])
    expect([locale, counts]).toEqual([locale, Object.fromEntries(
      Object.keys(counts).map(state => [state, states.filter(known => known === state).length]),
    )])
  }
  expect(data.translations.map(({ locale }) => locale)).toEqual(localeCodes.filter(locale => locale !== 'de'))
})
