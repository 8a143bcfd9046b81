import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { etagOf, type Answer } from './answer.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Names below carry a hash of their content. */
const hashedRoots = ['_nuxt/', 'enhance/']

/** The service worker: a new one must be noticed at the next visit. */
const worker = 'sw.js'

/** What other websites load, with a fingerprint that they check. */
const embedRoot = 'embed/'
const forOthers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

const cacheControlOf = (name: string): string => {
  if (name === worker) return 'no-cache'
  const isHashed = hashedRoots.some(root => name.startsWith(root))
  return isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
}

const readIfThere = async (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined)

const readAnswer = async (folder: string, name: string, contentType: string): Promise<Answer> => {
  const file = path.join(folder, name)
  const [body, br, gzip] = await Promise.all([readFile(file), readIfThere(`${file}.br`), readIfThere(`${file}.gz`)])
  const cacheControl = cacheControlOf(name)
  return {
    status: 200,
    headers: {
      'content-type': contentType, 'cache-control': cacheControl, 'etag': etagOf(body), ...name.startsWith(embedRoot) && forOthers,
    },
    body,
    encoded: { ...br && { br }, ...gzip && { gzip } },
  }
}

/** Reads the files of the build once, with their compressed twins. Keys are paths of addresses. */
export const readStaticFiles = async (folder: string): Promise<ReadonlyMap<string, Answer>> => {
  const names = await readdir(folder, { recursive: true })
  const served = names.flatMap((name) => {
    const contentType = contentTypes[path.extname(name)]
    return contentType ? [{ name: name.split(path.sep).join('/'), contentType }] : []
  })
  return new Map(await Promise.all(served.map(async ({ name, contentType }) =>
    [`/${name}`, await readAnswer(folder, name, contentType)] as const)))
}
