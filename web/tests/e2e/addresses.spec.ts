import { request } from 'node:http'
import { describe, expect, inject, it } from 'vitest'
import { attributes, readHtml } from './support/html'

const siteUrl = inject('siteUrl')

/** Sends a target exactly as given: `fetch` would tidy it up. */
const ask = (target: string, method = 'GET') => new Promise<{ status: number, location: string | undefined }>((resolve, reject) => {
  const { hostname, port } = new URL(siteUrl)
  const sent = request({ hostname, port, path: target, method }, (answer) => {
    answer.resume()
    answer.on('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location }))
  })
  sent.on('error', reject)
  sent.end()
})

describe('one address per page', () => {
  it.each([
    ['/Angebote', '/angebote'],
    ['/angebote/', '/angebote'],
    ['//angebote', '/angebote'],
    ['//evil.example/', '/evil.example'],
    ['/ar//offers', '/ar/offers'],
    ['/themen/../angebote', '/angebote'],
    ['/%61ngebote', '/angebote'],
    ['/AR/Offers/?page=2&utm_source=x', '/ar/offers?page=2'],
  ])('%s leads to %s', async (target, location) => {
    expect(await ask(target)).toEqual({ status: 301, location })
  })

  it.each([
    ['/a%2fb', 404], ['/%00', 404], ['/%zz', 400], [`/${'a'.repeat(5000)}`, 414], ['/api/site', 404],
    ['/__nuxt_error', 404], ['/uploads/../x', 301], ['/uploads/x.html', 404], ['/uploads/a/b.png', 404],
  ])('%s is answered with %i', async (target, status) => {
    expect((await ask(target)).status).toBe(status)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    expect((await ask('/', method)).status).toBe(405)
  })
})

describe('what is not there', () => {
  it.each([
    ['/gibt/es/nicht', 'de', 'ltr'], ['/ar/offers/gibt-es-nicht', 'ar', 'rtl'], ['/einfach/gibt-es-nicht', 'de-simple', 'ltr'],
    ['/wp-login.php', 'de', 'ltr'],
  ])('%s gets a page in its language that helps on', async (path, lang, dir) => {
    const { status, text, headers } = await readHtml(`${siteUrl}${path}`)
    expect(status).toBe(404)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(text).toContain(`lang="${lang}"`)
    expect(text).toContain(`dir="${dir}"`)
    expect(text).toContain('name="robots" content="noindex"')
    expect(text.match(/<h1/g)).toHaveLength(1)
    const footer = text.slice(text.indexOf('<footer'))
    expect(attributes(footer, /<a [^>]*>/g, 'href').length).toBeGreaterThan(8)
    expect(text).not.toMatch(/\bat \w+ \(|node_modules|\.mjs/)
  })

  it('refuses a filter that does not exist', async () => {
    expect((await readHtml(`${siteUrl}/angebote?kind=unsinn`)).status).toBe(400)
    expect((await readHtml(`${siteUrl}/angebote?page=abc`)).status).toBe(400)
  })
})

describe('headers', () => {
  it.each(['/', '/gibt-es-nicht', '/favicon.svg', '/robots.txt', '/%zz', '/uploads/x.png', '/Angebote'])('%s has all that protect', async (path) => {
    const { headers } = await readHtml(`${siteUrl}${path}`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('sends an unchanged page only once', async () => {
    const first = await readHtml(`${siteUrl}/themen`)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate, stale-if-error=86400')
    const etag = first.headers.get('etag') ?? ''
    const again = await readHtml(`${siteUrl}/themen`, { headers: { 'if-none-match': `"other", ${etag}` } })
    expect(again.status).toBe(304)
    expect(again.text).toBe('')
  })

  it.each(['br', 'gzip'])('compresses with %s', async (encoding) => {
    const { headers, text } = await readHtml(`${siteUrl}/themen`, { headers: { 'accept-encoding': encoding } })
    expect(headers.get('content-encoding')).toBe(encoding)
    expect(headers.get('vary')).toBe('Accept-Encoding')
    expect(text).toContain('</html>')
  })

  it('lets files of the build be kept for a year', async () => {
    const { text } = await readHtml(`${siteUrl}/`)
    const style = /href="(\/_nuxt\/[^"]+\.css)"/.exec(text)?.[1]
    const { status, headers } = await readHtml(`${siteUrl}${style}`)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })
})

it('says that it lives, and what the CMS says', async () => {
  const { status, text } = await readHtml(`${siteUrl}/healthz`)
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ status: 'ok', cms: 'ok' })
})
