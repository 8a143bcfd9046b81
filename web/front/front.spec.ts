import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { createFront, type Sources } from './front.ts'
import { createPages } from './pages.ts'
import { createRender } from './render.ts'
import { readSettings } from './settings.ts'
import { createSharePictures } from './share-pictures.ts'
import { createUploads } from './uploads.ts'

const opened: ReturnType<typeof createServer>[] = []
afterEach(() => opened.splice(0).forEach(server => server.close()))

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  opened.push(server)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}

const start = (listener: RequestListener, env: Record<string, string> = {}, more: Partial<Sources> = {}) => {
  const settings = readSettings(env)
  const handle = createFront(settings, {
    files: new Map(),
    pages: createPages(createRender(listener)),
    uploads: createUploads(settings.cmsUrl),
    share: createSharePictures(settings.cmsUrl, '', new Map()),
    health: () => Promise.reject(new Error('not asked')),
    ...more,
  })
  return listen((request, response) => void handle(request, response))
}

describe('what reaches the renderer', () => {
  it('is the address alone: no cookie, no language, no host, no unknown query', async () => {
    const url = await start((request, response) => {
      response.setHeader('content-type', 'text/plain')
      response.end(JSON.stringify([request.url, request.headers]))
    })
    const answer = await fetch(`${url}/angebote?fbclid=1&page=2`, {
      headers: { 'cookie': 'a=b', 'accept-language': 'tr', 'x-forwarded-host': 'evil.example' },
    })
    expect(await answer.json()).toEqual(['/angebote?page=2', { host: 'site', accept: 'text/html' }])
  })

  it('is the same for every address that has not the shape of a page', async () => {
    const url = await start((request, response) => response.end(request.url))
    expect(await (await fetch(`${url}/wp-login.php`)).text()).toBe('/-')
    expect(await (await fetch(`${url}/ar/a/b/c/d`)).text()).toBe('/ar/-')
  })
})

describe('what comes back', () => {
  it('has no header but those that are wanted', async () => {
    const url = await start((_, response) => {
      response.setHeader('set-cookie', 'a=b')
      response.setHeader('x-powered-by', 'Nuxt')
      response.setHeader('content-security-policy', 'none')
      response.end('page')
    })
    const { headers } = await fetch(url)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('is put together from pieces', async () => {
    const url = await start((_, response) => {
      response.write('ä')
      response.write(Buffer.from('b'))
      response.end('c')
    })
    expect(await (await fetch(url)).text()).toBe('äbc')
  })

  it('is an apology with numbers to call when the renderer breaks, and says nothing about why', async () => {
    const url = await start((_, response) => {
      response.statusCode = 500
      response.end('Error: secret at /srv/site.mjs')
    })
    const answer = await fetch(url)
    const text = await answer.text()
    expect(answer.status).toBe(503)
    expect(text).toContain('110')
    expect(text).not.toContain('secret')
  })

  it('has no body for HEAD, but its length', async () => {
    const url = await start((_, response) => response.end('page'))
    const answer = await fetch(url, { method: 'HEAD' })
    expect(answer.headers.get('content-length')).toBe('4')
    expect(await answer.text()).toBe('')
  })
})

it('answers only to its own names when they are listed', async () => {
  const url = await start((_, response) => response.end('page'), { WEB_HOSTS: 'example.org' })
  expect((await fetch(url)).status).toBe(421)
})

it('tells browsers to stay with https when that is how people come', async () => {
  const url = await start((_, response) => response.end('page'), { WEB_PUBLIC_URL: 'https://example.org' })
  expect((await fetch(url)).headers.get('strict-transport-security')).toContain('max-age=')
})

describe('uploads', () => {
  const kinds: Record<string, string> = {
    '/uploads/a.png': 'image/png', '/uploads/a.pdf': 'application/pdf', '/uploads/a.html': 'text/html', '/uploads/a.svg': 'image/svg+xml',
  }
  const startWithCms = async () => {
    const cmsUrl = await listen((request, response) => {
      response.statusCode = request.url && request.url in kinds ? 200 : 404
      response.setHeader('content-type', kinds[request.url ?? ''] ?? 'text/plain')
      response.setHeader('set-cookie', 'a=b')
      response.end('bytes')
    })
    return start((_, response) => response.end('page'), { CMS_URL: cmsUrl })
  }

  it('shows images, downloads documents, and lets neither run anything', async () => {
    const url = await startWithCms()
    const image = await fetch(`${url}/uploads/a.png`)
    const document = await fetch(`${url}/uploads/a.pdf`)
    expect(image.headers.get('content-disposition')).toBe('inline')
    expect(document.headers.get('content-disposition')).toBe('attachment')
    expect((await fetch(`${url}/uploads/a.svg`)).headers.get('content-security-policy')).toContain('sandbox')
    expect(image.headers.get('set-cookie')).toBeNull()
    expect(image.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('lets browsers keep for ever what has a version in its address', async () => {
    const url = await startWithCms()
    expect((await fetch(`${url}/uploads/a.png`)).headers.get('cache-control')).toBe('public, max-age=3600')
    expect((await fetch(`${url}/uploads/a.png?v=abc`)).headers.get('cache-control')).toContain('immutable')
  })

  it.each(['/uploads/a.html', '/uploads/missing.png', '/uploads/.env', '/uploads/a/b.png', '/uploads/a', '/uploads'])(
    'has nothing at %s', async (path) => {
      const url = await startWithCms()
      const answer = await fetch(`${url}${path}`)
      expect(await answer.text()).not.toBe('bytes')
    })
})
