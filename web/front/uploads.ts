import { plain, type Answer } from './answer.ts'

/** What editors may show: images in the page, documents as a download. */
const shown = ['image/avif', 'image/gif', 'image/jpeg', 'image/png', 'image/svg+xml', 'image/webp']
const downloaded = ['application/pdf']

/** One file name as Strapi gives them, with an ending: no folders, nothing hidden. */
const shape = /^\/uploads\/[A-Za-z0-9][A-Za-z0-9_-]{0,200}\.[A-Za-z0-9]{1,5}$/

/** Larger files are not passed on; in bytes. */
const maxSize = 25_000_000

/** How long the CMS may take for a file; in milliseconds. */
const timeout = 10_000

const absent = () => plain(404, 'Diese Datei gibt es nicht. / There is no such file.')

const readFile = async (url: string, isVersion: boolean): Promise<Answer> => {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeout) })
  const contentType = answer.headers.get('content-type')?.split(';')[0]?.trim() ?? ''
  const isImage = shown.includes(contentType)
  const size = Number(answer.headers.get('content-length') ?? 0)
  if (answer.status >= 500) throw new Error(`status ${answer.status}`)
  if (!answer.ok || size > maxSize || !(isImage || downloaded.includes(contentType))) {
    await answer.body?.cancel()
    return absent()
  }
  const etag = answer.headers.get('etag')
  return {
    status: 200,
    headers: {
      'content-type': contentType,
      'content-disposition': isImage ? 'inline' : 'attachment',
      // An address with its version is never used for other bytes.
      'cache-control': isVersion ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      // Whatever a file contains, it is a picture or a document and runs nothing, even when it is opened by itself.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      ...etag && { etag },
    },
    body: Buffer.from(await answer.arrayBuffer()),
  }
}

/**
 * Images and documents of the CMS under our own address: visitors talk to nobody else, and nothing but files of known
 * kinds comes through.
 */
export const createUploads = (cmsUrl: string) => async (path: string, isVersion: boolean): Promise<Answer> => {
  if (!shape.test(path)) return absent()
  try {
    return await readFile(`${cmsUrl}${path}`, isVersion)
  } catch (error) {
    console.error(`[front] ${path}: ${String(error)}`)
    return plain(503, 'Diese Datei ist gerade nicht erreichbar. / This file cannot be reached at the moment.',
      { 'retry-after': '30' })
  }
}
