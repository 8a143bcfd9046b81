import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Answer } from '../answer.ts'
import type { Entry } from './entry.ts'

/** Grows when older files cannot be read any more. */
const format = 1

const name = 'pages.snapshot'

/** A page on disk. Bytes are base64. */
interface Kept {
  key: string
  headers: Record<string, string>
  body: string
  br: string | null
  gzip: string | null
  tags: [string, string][] | null
  isLate: boolean
  day: string
  hits: number | null
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

const write = (key: string, { answer, tags, isLate, day }: Entry): Kept => ({
  key,
  headers: Object.fromEntries(Object.entries(answer.headers).map(([header, value]) => [header, String(value)])),
  body: answer.body.toString('base64'),
  br: answer.encoded?.br?.toString('base64') ?? null,
  gzip: answer.encoded?.gzip?.toString('base64') ?? null,
  tags: tags && [...tags],
  isLate,
  day,
  hits: answer.hits ?? null,
})

const read = ({ headers, body, br, gzip, tags, isLate, day, hits }: Kept, isSameBuild: boolean): Entry => {
  const answer: Answer = {
    status: 200,
    headers,
    body: Buffer.from(body, 'base64'),
    ...br !== null && gzip !== null && { encoded: { br: Buffer.from(br, 'base64'), gzip: Buffer.from(gzip, 'base64') } },
    ...hits !== null && { hits },
  }
  // Another build makes other pages of the same answers: what is old may only stand in.
  return {
    answer, tags: isSameBuild && tags ? new Map(tags) : null, isLate, day, moment: null, checkedAt: 0, retryAt: 0, visits: 0,
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'key') === 'string'

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Pages on disk, so that a start while the CMS is away serves what was known. */
export interface Snapshot {
  /** What an earlier process kept, asked for last first; nothing when the file is damaged. Never fails. */
  read: () => Promise<[string, Entry][]>
  /** Puts these in its place, all or none. */
  write: (entries: Iterable<[string, Entry]>) => Promise<void>
}

/**
 * @param folder of this site process alone
 * @param build tells one build of the site from another
 */
export const createSnapshot = (folder: string, build: string): Snapshot => {
  const file = path.join(folder, name)
  return {
    read: async () => {
      try {
        const [head = '', ...lines] = (await readFile(file, 'utf8')).split('\n')
        const rest = lines.join('\n')
        const [writtenFormat, writtenBuild, digest] = head.split(' ')
        if (writtenFormat !== String(format)) throw new Error('it has another format')
        if (digest !== digestOf(rest)) throw new Error('it is damaged')
        const kept = lines.filter(Boolean).map((line): unknown => JSON.parse(line)).filter(isKept)
        return kept.map(one => [one.key, read(one, writtenBuild === build)])
      } catch (error) {
        if (!isMissing(error)) console.error(`[pages] ${file} is ignored: ${String(error)}`)
        return []
      }
    },
    write: async (entries) => {
      const rest = Array.from(entries, ([key, entry]) => JSON.stringify(write(key, entry))).join('\n')
      await mkdir(folder, { recursive: true })
      await writeFile(`${file}.new`, `${format} ${build} ${digestOf(rest)}\n${rest}`)
      await rename(`${file}.new`, file)
    },
  }
}
