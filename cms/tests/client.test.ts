import { strapi } from '@strapi/client'
import { startServer, type RunningServer } from './support/server'

let server: RunningServer
beforeAll(async () => {
  server = await startServer('client')
}, 70_000)
afterAll(async () => server.stop())

test("Strapi's own client reads lists and entries", async () => {
  const client = strapi({ baseURL: `${server.url}/api` })
  const offers = client.collection('offers')
  const list = await offers.find({
    locale: 'en',
    filters: { topics: { slug: { $eq: 'geld' } }, kind: { $in: ['right', 'counselling'] } },
    sort: ['slug:desc'],
    fields: ['title', 'slug'],
    pagination: { page: 1, pageSize: 3 },
  })
  expect(list.data).toHaveLength(3)
  expect(list.meta.pagination).toMatchObject({ page: 1, pageSize: 3 })
  const [first] = list.data
  const one = await offers.findOne(first?.documentId ?? '', { locale: 'en' })
  expect(one.data).toMatchObject({ documentId: first?.documentId, locale: 'en', slug: first?.slug })

  const site = await client.single('site').find({ locale: 'tr' })
  expect(site.data).toMatchObject({ locale: 'tr' })
})
