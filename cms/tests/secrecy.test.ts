import { readdirSync } from 'node:fs'
import path from 'node:path'
import request from 'supertest'
import { signIn } from './support/editor'
import { cmsRoot } from './support/paths'
import { startServer, type RunningServer } from './support/server'
import { types, uidOf } from './support/types'

/** Stands in drafts, unpublished changes and private fields: nothing that the public reads may hold it. */
const secret = 'geheim-4711'

const names = Object.keys(types).filter(name => name in types)
const paths = [...Object.values(types).map(({ path: own }) => own), 'site']

let server: RunningServer
const drafts: string[] = []

const draftOf: Record<keyof typeof types, object> = {
  'demand': { text: secret, note: secret, addressee: secret, order: 4711 },
  'guide': { title: secret, slug: secret, summary: secret, order: 4711 },
  'guide-step': { title: secret, byWhen: secret, responsibleAuthority: secret, order: 4711 },
  'help-line': { name: secret, whatFor: secret, number: '0551 4711', order: 1 },
  'institution': { name: secret, slug: secret, description: secret, checkEmail: `${secret}@buendnis.example`, ownerKey: secret },
  'news-item': { title: secret, slug: secret, teaser: secret, date: '2026-01-01' },
  'offer': { title: secret, slug: secret, whatIsIt: secret, whoIsItFor: secret, firstStep: secret, checkedBy: secret },
  'page': { key: secret, title: secret, slug: secret },
  'position-paper': { title: secret, slug: secret, summary: secret, adoptedOn: '2026-01-01' },
  'responsibility': { name: secret, slug: secret, explanation: secret, order: 1 },
  'responsible-office': { note: secret, confirmedAt: '2026-01-01' },
  'topic': { name: secret, slug: secret, summary: secret },
}

beforeAll(async () => {
  server = await startServer('secrecy')
  const editor = await signIn(server.url)
  for (const [name, { path: own, words }] of Object.entries(types)) {
    const draft = Object.entries(draftOf).find(([key]) => key === name)?.[1] ?? {}
    drafts.push(await editor.create(uidOf(name), draft))
    const { body } = await request(server.url).get(`/api/${own}?pagination[pageSize]=1`)
    const [first]: { documentId: string }[] = body.data
    if (!first) throw new Error(`No published ${name} to change`)
    await editor.update(uidOf(name), first.documentId, { [words]: `Ein Entwurf: ${secret}` })
  }
}, 90_000)
afterAll(async () => server.stop())

test('every content type is attacked here, or has no public path', () => {
  const folders = readdirSync(path.join(cmsRoot, 'src', 'api'), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && readdirSync(path.join(cmsRoot, 'src', 'api', entry.name)).includes('content-types'))
    .map(({ name }) => name)
  const notPublic = new Set(['suggestion', 'page-vote'])
  expect(folders.filter(name => !notPublic.has(name)).sort()).toEqual([...names, 'site'].sort())
})

const privateFields = ['checkEmail', 'ownerKey', 'publishAt', 'unpublishAt', 'createdBy', 'updatedBy', 'localizations', 'id']

const attacks = [
  '', '?locale=en', '?fallback=none&locale=en', '?pagination[pageSize]=100', '?pagination[limit]=100&pagination[start]=0',
  '?status=draft', '?status=published', '?status[]=draft', '?status=published&status=draft', '?publicationState=preview',
  '?publicationFilter=modified', '?publicationFilter=never-published', '?hasPublishedVersion=false', `?_q=${secret}`,
  '?populate=*', '?populate=createdBy', '?populate[createdBy][populate]=*', '?populate[localizations][status]=draft',
  '?locale=*', '?locale[]=de', '?locale=all',
  `?filters[slug]=${secret}`, `?filters[slug][$startsWith]=geheim`, '?filters[publishedAt][$null]=true',
  '?filters[createdBy][email][$contains]=a', '?filters[createdBy][password][$startsWith]=$2a',
  `?filters[$or][0][checkEmail]=${secret}`, `?filters[$not][slug]=x`, `?where[checkEmail]=${secret}`, '?lookup[id]=1',
  `?filters[institution][checkEmail][$contains]=${secret}`, `?filters[institution][slug]=${secret}`,
  '?filters[institution][places][latitude][$gt]=0', '?filters[places][latitude][$gt]=0', '?filters[places][confidential]=true',
  '?filters[topics][offers][title][$contains]=a', `?filters[topics][slug]=${secret}`,
  '?sort=checkEmail', '?sort=createdBy.email', '?sort=institution.checkEmail', '?sort=places.latitude',
  ...privateFields.flatMap(field => [`?fields=${field}`, `?sort=${field}`, `?filters[${field}][$notNull]=true`]),
]

describe.each(paths)('/api/%s keeps what is not public', (own) => {
  test.each(attacks)('%s', async (query) => {
    const answer = await request(server.url).get(`/api/${own}${query}`)
    expect([200, 400]).toContain(answer.status)
    if (answer.status === 200) expect(answer.text).not.toContain(secret)
    expect(answer.text).not.toMatch(/node_modules|SELECT |SQLITE|"stack"/)
    expect(answer.text).not.toMatch(/"(id|checkEmail|ownerKey|publishAt|unpublishAt|createdBy|updatedBy|localizations)":/)
  })

  test('drafts cannot be asked for by their id', async () => {
    for (const documentId of drafts) {
      for (const query of ['', '?status=draft', '?status=published']) {
        expect([400, 404]).toContain((await request(server.url).get(`/api/${own}/${documentId}${query}`)).status)
      }
    }
  })
})

test.each([
  '/api/news-items', '/api/sites', '/api/users', '/api/users/me', '/api/auth/local', '/api/auth/local/register',
  '/api/auth/forgot-password', '/api/upload', '/api/upload/files', '/api/i18n/locales', '/api/email',
  '/api/content-type-builder/content-types', '/api/content-releases', '/api/connect/google', '/api', '/api/', '/API/upload/files',
  '/api/offers/../upload/files', '/api//upload/files', '/openapi.json', '/api/graphql', '/graphql', '/mcp',
])('%s does not exist', async (address) => {
  for (const method of ['get', 'post'] as const) {
    expect([404, 405]).toContain((await request(server.url)[method](address)).status)
  }
})

test('no API token exists after the first start', async () => {
  const { token } = await signIn(server.url)
  const { body } = await request(server.url).get('/admin/api-tokens').set('Authorization', `Bearer ${token}`).expect(200)
  expect(body.data).toEqual([])
})

test('a confidential place says only where it is roughly and how accessible it is', async () => {
  const { body } = await request(server.url).get('/api/offers?pagination[pageSize]=100&fields=places')
  const places: Record<string, unknown>[] = body.data.flatMap((offer: { places: unknown[] }) => offer.places)
  const confidential = places.filter(place => place.confidential === true)
  expect(confidential.length).toBeGreaterThan(0)
  for (const place of confidential) {
    expect(place).toMatchObject({
      name: null, streetAddress: null, postalCode: null, latitude: null, longitude: null, transportation: null,
    })
  }
})
