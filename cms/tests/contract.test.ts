import { listOf, localeCodes, oneOf, type Locale } from '@buendnis/contract'
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
