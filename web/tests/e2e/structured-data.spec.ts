import { expect, inject, it } from 'vitest'
import { z } from 'zod'
import { telephone } from '../../shared/structured-data/telephone'
import { readHtml } from './support/html'

const siteUrl = inject('siteUrl')
const cmsUrl = inject('cmsUrl')

const Node = z.looseObject({ '@type': z.string() })
const Graph = z.object({ '@context': z.literal('https://schema.org'), '@graph': z.array(Node).min(1) })

const readGraph = async (path: string) => {
  const { status, text } = await readHtml(`${siteUrl}${path}`)
  expect(status).toBe(200)
  const found = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => json)
  expect(found).toHaveLength(1)
  const nodes = Graph.parse(JSON.parse(found[0] ?? '{}'))['@graph']
  expect(JSON.stringify(nodes)).not.toMatch(/:(null|""|\[\])[,}]/)
  return (type: string) => nodes.find(node => node['@type'] === type)
}

const Offer = z.looseObject({
  slug: z.string(),
  title: z.string(),
  whatIsIt: z.string(),
  institution: z.object({ name: z.string(), slug: z.string() }).nullable(),
  places: z.array(z.object({ confidential: z.boolean(), streetAddress: z.string().nullable() })),
  contact: z.object({ phones: z.array(z.object({ number: z.string() })) }).nullable(),
})
const offers = async (query: string) => z.object({ data: z.array(Offer) })
  .parse(await (await fetch(`${cmsUrl}/api/offers?pagination[pageSize]=100&${query}`)).json()).data

it('the home page names the alliance, the site and how to search it', async () => {
  const of = await readGraph('/ar')
  expect(of('NGO')).toMatchObject({ '@id': `${siteUrl}/#alliance` })
  expect(of('WebSite')).toMatchObject({
    inLanguage: 'ar', potentialAction: { target: { urlTemplate: `${siteUrl}/ar/search?q={search_term_string}` } },
  })
})

it('an offer is a service of its institution, with its place and its number', async () => {
  const all = await offers('filters[kind][$eq]=counselling')
  const offer = all.find(({ places, contact }) => places.some(({ confidential }) => !confidential) && contact?.phones.length)
  const of = await readGraph(`/angebote/${offer?.slug}`)
  expect(of('Service')).toMatchObject({
    name: offer?.title,
    description: offer?.whatIsIt,
    provider: { name: offer?.institution?.name, url: `${siteUrl}/institutionen/${offer?.institution?.slug}` },
    availableChannel: {
      servicePhone: { telephone: telephone(offer?.contact?.phones[0]?.number ?? '') },
      serviceLocation: { address: { streetAddress: offer?.places.find(({ confidential }) => !confidential)?.streetAddress } },
    },
  })
  expect(of('BreadcrumbList')).toMatchObject({
    itemListElement: [
      { position: 1, item: `${siteUrl}/` }, { position: 2, item: `${siteUrl}/angebote` },
      { position: 3, name: offer?.title, item: `${siteUrl}/angebote/${offer?.slug}` },
    ],
  })
})

it('a right is granted by an authority', async () => {
  const of = await readGraph('/en/offers/wohngeld')
  expect(of('Service')).toMatchObject({ provider: { '@type': 'GovernmentOrganization' }, areaServed: { name: 'Deutschland' } })
})

it('a secret place is not told here either', async () => {
  const secret = (await offers('')).filter(({ places }) => places.length > 0 && places.every(({ confidential }) => confidential))
  expect(secret.length).toBeGreaterThan(0)
  for (const { slug } of secret) {
    const of = await readGraph(`/angebote/${slug}`)
    expect(JSON.stringify(of('Service'))).not.toContain('serviceLocation')
  }
})

it.each(['/impressum', '/hilfe-jetzt', '/zustaendig', '/einbetten'])('%s says where it stands, and what it is about', async (path) => {
  expect((await readGraph(path))('BreadcrumbList')).toMatchObject({ itemListElement: [{ position: 1 }, { position: 2 }] })
  expect((await readHtml(`${siteUrl}${path}`)).text).toMatch(/<meta name="description" content="[^"]{20,}"/)
})

it.each([
  ['/positionspapiere', 'Report', ['headline', 'datePublished', 'author']],
  ['/neuigkeiten', 'NewsArticle', ['headline', 'datePublished', 'publisher']],
  ['/en/institutions', 'BreadcrumbList', ['itemListElement']],
])('an entry of %s is a %s', async (list, type, names) => {
  const { text } = await readHtml(`${siteUrl}${list}`)
  const [, path = ''] = new RegExp(`href="(${list}/[a-z0-9-]+)"`).exec(text) ?? []
  expect(Object.keys((await readGraph(path))(type) ?? {})).toEqual(expect.arrayContaining([...names]))
  expect((await readGraph(list))('BreadcrumbList')).toBeDefined()
})
