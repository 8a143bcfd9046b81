import { cacheName, isFile, readerKey } from './offline/names'

declare const self: ServiceWorkerGlobalScope

/**
 * The service worker, registered only after somebody asked for a copy. With a network it does nothing but pass on, and
 * it never keeps what is visited. Without one, every page of the site becomes the reader of the copy; the page on which
 * the copy can be deleted stays itself.
 */

// Never `open`: that would make the cache anew after it was deleted.
const kept = (path: string): Promise<Response | undefined> => caches.match(path, { cacheName, ignoreVary: true })

const keptPage = async (path: string): Promise<Response> =>
  await kept(path) ?? await kept(readerKey) ?? Response.error()

// A new worker takes over at once: it holds nothing that an older page would miss.
self.addEventListener('install', event => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => keptPage(pathname)))
  } else if (isFile(pathname)) {
    event.respondWith(fetch(request).catch(async () => await kept(pathname) ?? Response.error()))
  }
})
