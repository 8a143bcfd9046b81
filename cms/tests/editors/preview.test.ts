import request from 'supertest'
import { makeToken, readToken } from '../../src/preview/token'
import { publicApi } from '../support/api'
import { signIn, type Editor } from '../support/editor'
import { siteSecret, startServer, type RunningServer } from '../support/server'
import { siteCaller } from '../support/site-caller'
import { types, uidOf } from '../support/types'

/** Stands in drafts alone. */
const secret = 'noch-nicht-veroeffentlicht'

const draftOf: Record<keyof typeof types, object> = {
  'demand': { text: secret },
  'guide': { title: secret, summary: secret },
  'guide-step': { title: secret },
  'help-line': { name: secret, whatFor: secret, number: '110' },
  'institution': { name: secret, description: secret },
  'news-item': { title: secret, date: '2026-01-01' },
  'offer': { title: secret, whatIsIt: secret },
  'page': { title: secret },
  'position-paper': { title: secret, summary: secret, adoptedOn: '2026-01-01' },
  'responsibility': { name: secret, explanation: secret },
  'responsible-office': { note: secret },
  'topic': { name: secret, summary: secret },
}

const names = Object.keys(types).filter((name): name is keyof typeof types => name in types)

/** Where the dashboard has no page to show. */
const germanPages = { 'guide-step': 'its guide is missing' }

let server: RunningServer
let editor: Editor
const ids = new Map<string, string>()

const later = () => Date.now() + 60_000
const passFor = (uid: string, documentId: string, until = later(), key = siteSecret) =>
  makeToken(key, 'preview-pass', { uid, documentId, until })

const question = async (uid: string, query: Record<string, string>) => {
  const { body, status } = await request(server.url).get(`/content-manager/preview/url/${uid}`).query(query)
    .set('Authorization', `Bearer ${editor.token}`)
  return { status, url: typeof body?.data?.url === 'string' ? String(body.data.url) : undefined }
}

beforeAll(async () => {
  server = await startServer('preview', { WEB_PUBLIC_URL: 'https://www.buendnis.example' })
  editor = await signIn(server.url)
  for (const name of names) ids.set(name, await editor.create(uidOf(name), draftOf[name]))
}, 90_000)
afterAll(async () => server.stop())

describe.each(names)('a draft of %s', (name) => {
  const { path } = types[name]
  const address = (pass?: string, more = '') => `/api/${path}/${ids.get(name)}?${pass ? `preview=${pass}` : ''}${more}`
  const pass = () => passFor(uidOf(name), ids.get(name) ?? '')

  test('is read by the site with a pass for it, also in a list, and kept by nobody', async () => {
    const call = siteCaller(server.url)
    for (const target of [address(pass()), `/api/${path}?preview=${pass()}&pagination[pageSize]=100`]) {
      const answer = await call.get(target)
      expect(answer.text).toContain(secret)
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' })
      expect(answer.headers.etag).toBeUndefined()
    }
  })

  test('is read by nobody else', async () => {
    const call = siteCaller(server.url)
    const other = [...ids].find(([known]) => known !== name)
    const refused = [
      await request(server.url).get(address(pass())),
      await request(server.url).get(address(pass())).set('Authorization', `Bearer ${editor.token}`),
      await call.get(address(pass()), { secret: 'another' }),
      await call.get(address(pass()), { time: Date.now() - 10 * 60_000 }),
      await call.get(address()),
      await call.get(address(undefined, 'status=draft')),
      await call.get(address(passFor(uidOf(name), ids.get(name) ?? '', Date.now() - 1))),
      await call.get(address(passFor(uidOf(name), ids.get(name) ?? '', later(), 'another'))),
      await call.get(address(makeToken(siteSecret, 'preview-link', { uid: uidOf(name), documentId: ids.get(name), until: later() }))),
      await call.get(address('')),
      await call.get(address(passFor('admin::user', ids.get(name) ?? ''))),
    ]
    for (const { status, text } of refused) {
      expect(text).not.toContain(secret)
      expect([400, 401, 403, 404]).toContain(status)
    }
    const foreign = await call.get(address(passFor(uidOf(String(other?.[0])), String(other?.[1]))))
    expect(foreign.status).toBe(404)
    expect((await request(server.url).get(`/api/${path}?pagination[pageSize]=100`)).text).not.toContain(secret)
  })

  test('has a link in the dashboard, or no page', async () => {
    const { url } = await question(uidOf(name), { documentId: ids.get(name) ?? '', locale: 'de', status: 'draft' })
    if (name in germanPages) return expect(url).toBeUndefined()
    const link = new URL(String(url)).searchParams.get('link') ?? ''
    expect(url).toContain('https://www.buendnis.example/vorschau?link=')
    expect(readToken(siteSecret, 'preview-link', link, new Date())).toMatchObject({ documentId: ids.get(name), locale: 'de' })
    expect(readToken(siteSecret, 'preview-link', link, new Date(Date.now() + 11 * 60_000))).toBeNull()
  })
})

test('drafts lead to what is public, and to nothing that is not', async () => {
  const api = publicApi(server.url)
  const [published] = await api.list('/institutions?pagination[pageSize]=1')
  const hidden = ids.get('topic')
  const [topic] = await api.list('/topics?pagination[pageSize]=1')
  await editor.update('api::topic.topic', String(topic?.documentId), { name: 'Ein neuer Name' })
  const offer = await editor.create('api::offer.offer', {
    title: 'Neues Angebot', institution: { connect: [{ documentId: published?.documentId }] },
    topics: { connect: [{ documentId: hidden }, { documentId: topic?.documentId }] },
  })
  const { body } = await siteCaller(server.url).get(`/api/offers/${offer}?preview=${passFor('api::offer.offer', offer)}`)
  expect(body.data).toMatchObject({ title: 'Neues Angebot', institution: { name: published?.name } })
  expect(body.data.topics).toMatchObject([{ name: topic?.name }])
  expect(body.data.topics).toHaveLength(1)
  expect(body.data.publishedAt).not.toBeNull()
})

test('words of another language come from the draft of that language', async () => {
  const [page] = await publicApi(server.url).list('/pages?pagination[pageSize]=1')
  const documentId = String(page?.documentId)
  await editor.update('api::page.page', documentId, { title: 'Ein Entwurf auf Persisch' }, 'fa')
  const pass = passFor('api::page.page', documentId)
  const titleIn = async (locale: string) =>
    (await siteCaller(server.url).get(`/api/pages/${documentId}?locale=${locale}&preview=${pass}`)).body.data.title
  expect(await titleIn('fa')).toBe('Ein Entwurf auf Persisch')
  expect(await titleIn('de')).toBe(page?.title)
  expect((await publicApi(server.url).one(`/pages/${documentId}?locale=fa`)).title).not.toBe('Ein Entwurf auf Persisch')
})

test('a guide is shown with the drafts of its steps, and a step has the page of its guide', async () => {
  const guide = ids.get('guide') ?? ''
  const step = await editor.create('api::guide-step.guide-step', {
    title: 'Ein erster Schritt', order: 1, guide: { connect: [{ documentId: guide }] },
  })
  const { url } = await question('api::guide-step.guide-step', { documentId: step, locale: 'de', status: 'draft' })
  const link = readToken(siteSecret, 'preview-link', new URL(String(url)).searchParams.get('link') ?? '', new Date())
  expect(link).toMatchObject({ slug: secret })
  for (const pass of [passFor('api::guide.guide', guide), passFor('api::guide-step.guide-step', step)]) {
    const { body } = await siteCaller(server.url).get(`/api/guides/by-slug/${secret}?preview=${pass}`)
    expect(body.data).toMatchObject({ title: secret, steps: [{ title: 'Ein erster Schritt' }] })
  }
})

test('search and lists with facets know nothing of drafts', async () => {
  const pass = passFor('api::offer.offer', ids.get('offer') ?? '')
  for (const path of [`/api/search?q=${secret}`, '/api/offers/find?pagination[pageSize]=100']) {
    expect((await siteCaller(server.url).get(path)).text).not.toContain(secret)
    expect((await siteCaller(server.url).get(`${path}&preview=${pass}`)).status).toBe(400)
  }
})

test('types without a page have no link, nor has anybody without an account', async () => {
  for (const uid of ['api::suggestion.suggestion', 'api::page-vote.page-vote', 'plugin::upload.file', 'admin::user']) {
    expect((await question(uid, { documentId: ids.get('offer') ?? '' })).url).toBeUndefined()
  }
  expect((await request(server.url).get(`/content-manager/preview/url/api::offer.offer?documentId=${ids.get('offer')}`)).status).toBe(401)
})

test('the dashboard may show the site in a frame, and nothing else', async () => {
  const { headers } = await request(server.url).get('/admin')
  expect(headers['content-security-policy']).toMatch(/frame-src[^;]* https:\/\/www\.buendnis\.example(;|$)/)
})
