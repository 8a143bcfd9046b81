import path from 'node:path'
import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'

it('needs no settings at all', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', cmsUrl: 'http://127.0.0.1:1337', hosts: null,
    cmsPublicUrl: 'http://localhost:1337', exitUrl: 'https://www.dwd.de/', tilesFile: null, tilesAttribution: 'Protomaps',
    secret: null, dataDir: path.resolve(import.meta.dirname, '..', '..', '.data', 'site'), cacheBytes: 64 * 1024 * 1024,
    trustProxy: false,
  })
})

it('reads what is set', () => {
  expect(readSettings({
    WEB_HOST: '0.0.0.0', WEB_PORT: '8080', WEB_PUBLIC_URL: 'https://example.org/', CMS_URL: 'http://cms:1337',
    WEB_HOSTS: 'Example.org, www.example.org', WEB_EXIT_URL: 'https://wetter.example', SITE_SECRET: 'x',
    WEB_DATA_DIR: '/data', TRUST_PROXY: 'true', CMS_PUBLIC_URL: 'https://cms.example.org/', PAGE_CACHE_MB: '0.5',
  })).toEqual({
    host: '0.0.0.0', port: 8080, publicUrl: 'https://example.org', cmsUrl: 'http://cms:1337',
    cmsPublicUrl: 'https://cms.example.org', hosts: ['example.org', 'www.example.org'], exitUrl: 'https://wetter.example/',
    tilesFile: null, tilesAttribution: 'Protomaps', secret: 'x', dataDir: '/data', cacheBytes: 512 * 1024,
    trustProxy: true,
  })
})

it.each([
  [{ WEB_PORT: 'x' }, /WEB_PORT/], [{ WEB_PORT: '99999' }, /WEB_PORT/], [{ CMS_URL: 'cms:1337' }, /CMS_URL/],
  [{ WEB_PUBLIC_URL: 'javascript:x' }, /WEB_PUBLIC_URL/], [{ WEB_EXIT_URL: 'http://wetter.example' }, /WEB_EXIT_URL/],
  [{ WEB_EXIT_URL: 'javascript:x' }, /WEB_EXIT_URL/], [{ WEB_TILES_FILE: '/nowhere/map.pmtiles' }, /WEB_TILES_FILE/],
  [{ WEB_TILES_FILE: 'package.json' }, /WEB_TILES_FILE/], [{ PAGE_CACHE_MB: 'lots' }, /PAGE_CACHE_MB/],
  [{ PAGE_CACHE_MB: '-1' }, /PAGE_CACHE_MB/],
])('refuses %o with a sentence that names it', (env, message) => {
  expect(() => readSettings(env)).toThrow(message)
})
