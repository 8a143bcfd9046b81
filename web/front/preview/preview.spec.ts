import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createFront } from '../front.ts'
import { createPages } from '../pages.ts'
import { createRender } from '../render.ts'
import { readSettings } from '../settings.ts'
import { createPreview } from './preview.ts'
import { makeToken, type Purpose } from './token.ts'

const opened: ReturnType<typeof createServer>[] = []
afterEach(() => opened.splice(0).forEach(server => server.close()))

const cmsPublicUrl = 'https://cms.buendnis.example'

/** Shows a page that says with which pass it was asked for. */
const echo: RequestListener = ({ url, headers }, response) => {
  response.statusCode = url === '/angebote/kaputt' ? 503 : 200
  response.setHeader('content-type', 'text/html')
  response.end(`<html><head></head><body class="x">${url} ${JSON.stringify(headers)}</body></html>`)
}

const start = async (env: Record<string, string> = {}) => {
  const settings = readSettings({ CMS_PUBLIC_URL: cmsPublicUrl, ...env })
  const render = createRender(echo)
  const handle = createFront(settings, {
    files: new Map(),
    pages: createPages(render),
    uploads: () => Promise.reject(new Error('not asked')),
    share: () => Promise.reject(new Error('not asked')),
    health: () => Promise.reject(new Error('not asked')),
    preview: createPreview(settings, 'secret', render),
  })
  const server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1')
  opened.push(server)
  await once(server, 'listening')
  const address = server.address()
  const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  return (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers, redirect: 'manual' })
}

const later = Date.now() + 60_000
const entry = { uid: 'api::offer.offer', documentId: 'abc', state: 'changed', until: later }
const link = (more: object = {}, secret = 'secret', purpose: Purpose = 'preview-link') =>
  `/vorschau?link=${makeToken(secret, purpose, { ...entry, locale: 'de', slug: 'wohngeld', show: 'draft', ...more })}`
const pass = (more: object = {}, secret = 'secret', purpose: Purpose = 'preview-pass') =>
  ({ cookie: `a=b; preview=${makeToken(secret, purpose, { ...entry, ...more })}` })

const firstCookie = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

describe('a link of the dashboard', () => {
  it.each([
    [{}, '/angebote/wohngeld'], [{ locale: 'de-simple' }, '/einfach/angebote/wohngeld'], [{ locale: 'fa' }, '/fa/offers/wohngeld'],
    [{ uid: 'api::page.page', slug: 'impressum', locale: 'en' }, '/en/impressum'],
    [{ uid: 'api::guide-step.guide-step', slug: 'trennung' }, '/erste-schritte/trennung'],
    [{ uid: 'api::demand.demand', slug: null }, '/forderungen'], [{ uid: 'api::help-line.help-line', slug: null }, '/hilfe-jetzt'],
    [{ uid: 'api::responsibility.responsibility', slug: null, locale: 'uk' }, '/uk/who-is-responsible'],
    [{ uid: 'api::site.site', slug: null, locale: 'ar' }, '/ar'],
  ])('%j leads to %s', async (more, address) => {
    const answer = await (await start())(link(more))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(address)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    ['forged', link({}, 'another')], ['old', link({ until: Date.now() - 1 })], ['altered', link().replace('?link=', '?link=e30')],
    ['a cookie', link({}, 'secret', 'preview-pass')], ['for a type without a page', link({ uid: 'api::suggestion.suggestion' })],
    ['for no language of ours', link({ locale: 'xx' })], ['empty', '/vorschau'], ['nonsense', '/vorschau?link=a.b.c'],
    ['without a slug', link({ uid: 'api::page.page', slug: null })],
  ])('that is %s opens nothing', async (_, address) => {
    const answer = await (await start())(address)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  })

  it('whose language was changed by hand opens nothing', async () => {
    const [payload = '', signature = ''] = link().split('=')[1]?.split('.') ?? []
    const changed = Buffer.from(payload, 'base64url').toString().replace('"de"', '"fa"')
    const answer = await (await start())(`/vorschau?link=${Buffer.from(changed).toString('base64url')}.${signature}`)
    expect(answer.status).toBe(403)
  })

  it('sets a cookie that no script reads, and that a frame of the dashboard sends over https', async () => {
    const plain = (await (await start())(link())).headers.get('set-cookie')
    expect(plain).toMatch(/^preview=[\w-]+\.[\w-]+; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/)
    const secure = (await (await start({ WEB_PUBLIC_URL: 'https://www.buendnis.example' }))(link())).headers.get('set-cookie')
    expect(secure).toMatch(/^__Host-preview=.*; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/)
  })

  it('to what is published ends the preview', async () => {
    const answer = await (await start())(link({ show: 'published' }))
    expect(answer.headers.get('location')).toBe('/angebote/wohngeld')
    expect(answer.headers.get('set-cookie')).toContain('preview=; Max-Age=0')
  })
})

describe('a page', () => {
  it('of a preview has the draft and the bar, and is kept and found by nobody', async () => {
    const get = await start()
    const answer = await get('/angebote/wohngeld', { cookie: firstCookie(await get(link())) })
    const text = await answer.text()
    expect(text).toContain('x-preview-pass')
    expect(text).toContain('<body class="x"><aside class="preview-bar" lang="de" dir="ltr"')
    expect(text).toContain(`${cmsPublicUrl}/admin/content-manager/collection-types/api::offer.offer/abc?plugins[i18n][locale]=de`)
    expect(text).toContain('/vorschau/ende?to=%2Fangebote%2Fwohngeld')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive', 'referrer-policy': 'no-referrer',
    })
    expect(answer.headers.get('etag')).toBeNull()
    expect(answer.headers.get('content-security-policy')).toContain(`frame-ancestors ${cmsPublicUrl};`)
  })

  it.each([
    ['no cookie', {}], ['a forged one', pass({}, 'another')], ['an old one', pass({ until: Date.now() - 1 })],
    ['a link as cookie', pass({}, 'secret', 'preview-link')], ['an empty one', { cookie: 'preview=' }],
    ['the inner header', { 'x-preview-pass': makeToken('secret', 'preview-pass', entry) }],
  ])('asked with %s is the published one', async (_, headers) => {
    const answer = await (await start())('/angebote/wohngeld', headers)
    const text = await answer.text()
    expect(text).not.toContain('x-preview-pass')
    expect(text).not.toContain('preview-bar')
    expect(answer.headers.get('etag')).not.toBeNull()
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it('that cannot be rendered yet says why, in words', async () => {
    const answer = await (await start())('/angebote/kaputt', pass())
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('Felder mit Stern')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it.each(['/sitemap.xml', '/robots.txt', '/offline/de.json'])('%s is never a preview', async (path) => {
    expect(await (await (await start())(path, pass())).text()).not.toContain('x-preview-pass')
  })
})

describe('the end of a preview', () => {
  it.each([
    ['/angebote/wohngeld', '/angebote/wohngeld'], ['/angebote?topic=geld', '/angebote?topic=geld'], ['//evil.example', '/'],
    ['https://evil.example', '/'], ['/\\evil.example', '/'], ['', '/'],
  ])('to %s leads to %s', async (to, location) => {
    const answer = await (await start())(`/vorschau/ende?${new URLSearchParams({ to })}`, pass())
    expect(answer.headers.get('location')).toBe(location)
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
  })
})
