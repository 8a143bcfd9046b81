import { offlineFormat, type OfflineDirectory } from '#shared/types/offline'
import { dayInBerlin, now, type Day } from '#shared/utils/clock'
import { cacheName, dataKey, readerKey } from './names'

/** What of the site the copy is made of: addresses. */
export interface Sources {
  data: string
  reader: string
  /** The page on which the copy is kept and deleted. */
  manage: string
}

/** What is on this phone. */
export interface Kept {
  directory: OfflineDirectory
  /** The day in Berlin on which the site handed it out. */
  day: Day
}

const isDirectory = (value: unknown): value is OfflineDirectory =>
  typeof value === 'object' && value !== null && Reflect.get(value, 'format') === offlineFormat

// Never `open`: that would make the cache anew after it was deleted.
const kept = (key: string): Promise<Response | undefined> => caches.match(key, { cacheName })

/** The copy on this phone; null when there is none, or one that a newer script can no longer read. */
export const readCopy = async (): Promise<Kept | null> => {
  const answer = await kept(dataKey)
  const directory: unknown = await answer?.json()
  if (!answer || !isDirectory(directory)) return null
  const date = answer.headers.get('date')
  return { directory, day: dayInBerlin(date ? new Date(date) : now()) }
}

const load = async (address: string): Promise<Response> => {
  const answer = await fetch(address, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer
}

/** Style, scripts and sign of a page. */
const filesOf = (html: string): string[] => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const parts = page.querySelectorAll('link[rel="stylesheet"], link[rel="modulepreload"], link[rel="icon"], script[src]')
  return [...parts].flatMap(part => part.getAttribute('href') ?? part.getAttribute('src') ?? [])
}

/** A finished answer that can be stored: its bytes are here, and unpacked. */
const finish = async (answer: Response): Promise<Response> => {
  const headers = new Headers(answer.headers)
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name)
  return new Response(await answer.blob(), { headers })
}

/**
 * Keeps a copy of today, in place of an older one; when loading fails, that stays as it is.
 * @param progress is told how many of how many files are here
 * @throws when the network, the site or the phone refuses
 */
export const keepCopy = async (
  { data, reader, manage }: Sources, progress: (done: number, all: number) => void,
): Promise<void> => {
  const loaded = new Map<string, Response>()
  const files = new Set<string>()
  for (const [key, address] of [[readerKey, reader], [manage, manage]] as const) {
    const page = await finish(await load(address))
    for (const file of filesOf(await page.clone().text())) files.add(file)
    loaded.set(key, page)
  }
  for (const [key, address] of [[dataKey, data], ...[...files].map(file => [file, file] as const)] as const) {
    loaded.set(key, await finish(await load(address)))
    progress(loaded.size, files.size + 3)
  }
  try {
    await caches.delete(cacheName)
    const cache = await caches.open(cacheName)
    for (const [key, answer] of loaded) await cache.put(key, answer)
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    await navigator.serviceWorker.ready
  } catch (error) {
    await removeCopy()
    throw error
  }
}

/** Nothing of ours is left on the phone. */
export const removeCopy = async (): Promise<void> => {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
  await caches.delete(cacheName)
}

const tagOf = (answer: Response | undefined): string | null | undefined => answer?.headers.get('etag')

/** Whether the site has something newer than the copy: other entries, or another version of the reader. */
export const isOutdated = async ({ data, reader }: Sources): Promise<boolean> => {
  for (const [key, address] of [[dataKey, data], [readerKey, reader]] as const) {
    const current = await fetch(address, { method: 'HEAD', cache: 'no-cache' })
    if (current.ok && tagOf(current) !== tagOf(await kept(key))) return true
  }
  return false
}

/** How many bytes have to be loaded; undefined when the site does not say. */
export const sizeOf = async (address: string): Promise<number | undefined> => {
  const answer = await fetch(address, { method: 'HEAD', cache: 'no-cache' })
  const size = Number(answer.headers.get('content-length'))
  return answer.ok && size > 0 ? size : undefined
}
